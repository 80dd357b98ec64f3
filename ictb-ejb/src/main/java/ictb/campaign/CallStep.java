package ictb.campaign;

import java.util.Optional;

/**
 * A step of the way that a call took through its script.
 *
 * @param node by its name in the flow
 * @param type of the node
 * @param result how the call left it: {@code key}, {@code silence}, {@code recorded}, {@code busy} and so on
 * @param keys that were pressed or entered
 * @param recording file of what the caller said, for {@code Campaign_Recording_Get}
 */
public record CallStep(String node, String type, String result, Optional<String> keys, Optional<String> recording) {}

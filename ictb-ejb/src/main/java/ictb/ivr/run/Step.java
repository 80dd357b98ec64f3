package ictb.ivr.run;

import java.util.Optional;

/**
 * One step of the way that a call took. A node that asks again makes a step each time.
 *
 * @param type of the node, as flows call it
 * @param keys what was pressed or entered
 * @param recording by which what the caller said is kept
 */
public record Step(String node, String type, StepEnd end, Optional<String> keys, Optional<String> recording) {}

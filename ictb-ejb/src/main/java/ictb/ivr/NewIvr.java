package ictb.ivr;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * An IVR as a client sends it. What is absent stays as it is in an update.
 *
 * @param data the flow: {@code start}, and {@code nodes} by name
 */
public record NewIvr(Optional<String> name, Optional<String> description, Optional<JsonObject> data) {}

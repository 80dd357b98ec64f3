package ictb.ivr;

import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * An IVR with its flow.
 *
 * @param data the flow of the newest version, as it is kept
 */
public record PublishedIvr(long ivrId, String name, Optional<String> description, JsonValue data, int version) {}

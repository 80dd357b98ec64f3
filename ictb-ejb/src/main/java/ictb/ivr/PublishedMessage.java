package ictb.ivr;

import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * A reminder message with its parts.
 *
 * @param parts of the newest version, as they are kept
 */
public record PublishedMessage(
        long ivrmessageId, String name, Optional<String> description, JsonValue parts, int version) {}

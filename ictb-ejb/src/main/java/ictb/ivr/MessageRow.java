package ictb.ivr;

import java.util.Optional;

/**
 * A reminder message in a list.
 *
 * @param version the newest
 */
public record MessageRow(long ivrmessageId, String name, Optional<String> description, int version) {

    static MessageRow of(ReminderMessage message) {
        return new MessageRow(message.id(), message.name(), message.description(), message.version());
    }
}

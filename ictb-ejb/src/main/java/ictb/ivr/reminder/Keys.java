package ictb.ivr.reminder;

import java.util.Optional;

/**
 * Keys of a telephone by which a called person answers a reminder; which of them is kept as the contact's response.
 *
 * @param confirm "I will come"
 * @param cancel "I will not"
 * @param repeat "say it again"
 */
public record Keys(Optional<String> confirm, Optional<String> cancel, Optional<String> repeat) {

    static final Keys NONE = new Keys(Optional.empty(), Optional.empty(), Optional.empty());
}

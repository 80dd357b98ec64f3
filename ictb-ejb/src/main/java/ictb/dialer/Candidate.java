package ictb.dialer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A contact whose time has come, with the facts by which {@link DialRules} decide about it.
 *
 * @param zones in which the called person may be, empty where nobody knows; asked where a profile has hours
 * @param calls when the number was called within the last days; asked where a profile has caps
 */
record Candidate(ReadyContact contact, Set<ZoneId> zones, List<Instant> calls) {

    /** One about whom nothing needs to be asked. */
    Candidate(ReadyContact contact) {
        this(contact, Set.of(), List.of());
    }
}

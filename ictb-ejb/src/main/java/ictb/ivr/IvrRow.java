package ictb.ivr;

import java.util.Optional;

/**
 * An IVR in a list.
 *
 * @param version the newest
 */
public record IvrRow(long ivrId, String name, Optional<String> description, int version) {

    static IvrRow of(Ivr ivr) {
        return new IvrRow(ivr.id(), ivr.name(), ivr.description(), ivr.version());
    }
}

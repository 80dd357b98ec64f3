package ictb.user;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What bounds the calls of users in tests. */
public final class SampleLimits {

    private SampleLimits() {}

    /** Of an active user in UTC whom nothing bounds but this. @param prefixes empty = every number may be called */
    public static UserLimits prefixes(List<String> prefixes) {
        return new UserLimits(
                true,
                Optional.empty(),
                Optional.empty(),
                prefixes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC);
    }
}

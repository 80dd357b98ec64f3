package ictb.platform;

import java.util.Optional;
import java.util.Set;

/** In which order a country writes a date in figures, such as {@code 05/12/2026}. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,

    /** Unknown, or both are in use there: what can be read either way is not read at all. */
    UNKNOWN;

    /** As Unicode's CLDR has it: the United States, their territories and associated states, and the Philippines. */
    private static final Set<String> MONTH_FIRST_IN =
            Set.of("US", "AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "VI");

    private static final Set<String> BOTH_IN = Set.of("CA", "PA");

    /** @param country ISO 3166, two capital letters */
    public static DateOrder of(Optional<String> country) {
        return country.map(code -> {
                    if (BOTH_IN.contains(code)) {
                        return UNKNOWN;
                    }
                    return MONTH_FIRST_IN.contains(code) ? MONTH_FIRST : DAY_FIRST;
                })
                .orElse(UNKNOWN);
    }
}

package ictb.billing;

import ictb.platform.PhoneNumber;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rates: what a call to a number costs is the rate of the longest prefix that it begins with. */
public final class Tariff {

    private final Map<String, Rate> byPrefix;
    private final int longest;

    /** @param rates no two of one prefix */
    public Tariff(Collection<Rate> rates) {
        byPrefix = rates.stream().collect(Collectors.toMap(Rate::prefix, Function.identity()));
        longest = rates.stream().mapToInt(rate -> rate.prefix().length()).max().orElse(-1);
    }

    /** Empty where a call costs nothing. */
    public Optional<Rate> rateOf(PhoneNumber number) {
        String digits = number.digits();
        for (int length = Math.min(longest, digits.length()); length >= 0; length--) {
            Rate rate = byPrefix.get(digits.substring(0, length));
            if (rate != null) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    public boolean isEmpty() {
        return byPrefix.isEmpty();
    }
}

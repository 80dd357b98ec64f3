package ictb.platform;

import ictb.platform.api.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client looks for in a list: fields by their names in the API, with values. Which fields there are, and what they
 * stand for, {@link SearchColumns} says; {@code limit} and {@code after} are the page.
 *
 * @param terms by field, as sent, absent ones left out
 */
public record Search(Map<String, String> terms) {

    public static final Search ALL = new Search(Map.of());

    private static final String LIMIT = "limit";
    private static final String AFTER = "after";

    /** The terms besides the page. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(terms);
        fields.remove(LIMIT);
        fields.remove(AFTER);
        return fields;
    }

    /** @throws DomainException when limit or after is no number, or out of its range */
    public Page page() {
        return Page.of(number(LIMIT).map(limit -> (int) Math.min(limit, Integer.MAX_VALUE)), number(AFTER));
    }

    private Optional<Long> number(String field) {
        return Optional.ofNullable(terms.get(field)).map(value -> wholeNumber(field, value));
    }

    static long wholeNumber(String field, String value) {
        if (!value.strip().matches("-?[0-9]{1,18}")) {
            throw new DomainException("search." + field + " must be a whole number");
        }
        return Long.parseLong(value.strip());
    }
}

package ictb.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields by which a list may be searched, each with its column. What a client names besides them is refused; what it
 * looks for is bound, never part of the statement.
 */
public final class SearchColumns {

    private static final int LONGEST_VALUE = 255;

    private enum Match {
        CONTAINS(" LIKE ? ESCAPE '!'"),
        DIGITS(" LIKE ?"),
        ENDING(""),
        EXACT_TEXT(" = ?"),
        EXACT_WORD(" = CONVERT(? USING ascii)"),
        NUMBER(" = ?"),
        WITHIN("");

        private final String sql;

        Match(String sql) {
            this.sql = sql;
        }
    }

    private record Column(String sql, Match match) {}

    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * A field of text, found by any part of it, as the column's collation compares.
     *
     * @param column as the statement calls it
     */
    public SearchColumns text(String field, String column) {
        columns.put(field, new Column(column, Match.CONTAINS));
        return this;
    }

    /** A field of text, found by the whole of it, as the column's collation compares. */
    public SearchColumns exactText(String field, String column) {
        columns.put(field, new Column(column, Match.EXACT_TEXT));
        return this;
    }

    /**
     * A field in a column of ASCII, found by the whole of it. MariaDB compares such a column with no text that holds other
     * characters (ER_CANT_AGGREGATE_2COLLATIONS): they become question marks, which no such field holds.
     */
    public SearchColumns exactWord(String field, String column) {
        columns.put(field, new Column(column, Match.EXACT_WORD));
        return this;
    }

    /** A field with a phone number, found by any of its digits, however they are written. */
    public SearchColumns digits(String field, String column) {
        columns.put(field, new Column(column, Match.DIGITS));
        return this;
    }

    /**
     * As {@link #digits}; found too where the number that is looked for ends in its own digits, and without regard to zeros in front.
     *
     * @param ownDigits how many of its last digits are its own
     * @param fewest of them that are compared
     */
    public SearchColumns digitsOrEnding(String field, String column, String ownDigits, int fewest) {
        String condition = "(%1$s LIKE ? OR %2$s >= %3$d AND ? LIKE CONCAT('%%', RIGHT(%1$s, %2$s)))"
                .formatted(column, ownDigits, fewest);
        columns.put(field, new Column(condition, Match.ENDING));
        return this;
    }

    /**
     * A number that a condition of its own asks for.
     *
     * @param condition with one parameter
     */
    public SearchColumns within(String field, String condition) {
        columns.put(field, new Column(condition, Match.WITHIN));
        return this;
    }

    /** A field with a number, found by the whole of it. */
    public SearchColumns number(String field, String column) {
        columns.put(field, new Column(column, Match.NUMBER));
        return this;
    }

    /** @throws DomainException when a field is not one of these, or its value unreadable */
    public SqlCondition where(Search search) {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        search.fields().forEach((field, value) -> {
            Column column = columns.get(field);
            if (column == null) {
                throw new DomainException("search knows the fields " + String.join(", ", columns.keySet())
                        + ", limit and after, and none else");
            }
            sql.append(" AND ").append(column.sql()).append(column.match().sql);
            if (column.match() == Match.ENDING) {
                String digits = digitsOf(field, value);
                values.add("%" + digits.replaceFirst("^0+(?=.)", "") + "%");
                values.add(digits);
            } else {
                values.add(bound(field, value, column.match()));
            }
        });
        return new SqlCondition(sql.toString(), values);
    }

    private static Object bound(String field, String value, Match match) {
        if (match == Match.NUMBER || match == Match.WITHIN) {
            return Search.wholeNumber(field, value);
        }
        if (match == Match.DIGITS) {
            return "%" + digitsOf(field, value) + "%";
        }
        String text = Text.optional("search." + field, Optional.of(value), LONGEST_VALUE)
                .orElse("");
        return match == Match.CONTAINS ? containing(text) : text;
    }

    /** Without any, every number would be found. */
    private static String digitsOf(String field, String value) {
        String digits = value.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            throw new DomainException("search." + field + " has no digits");
        }
        return digits;
    }

    private static String containing(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

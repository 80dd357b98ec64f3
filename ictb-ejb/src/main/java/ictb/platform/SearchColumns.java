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
        CONTAINS,
        EXACT
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

    /** A field with a number, found by the whole of it. */
    public SearchColumns number(String field, String column) {
        columns.put(field, new Column(column, Match.EXACT));
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
            sql.append(" AND ")
                    .append(column.sql())
                    .append(column.match() == Match.EXACT ? " = ?" : " LIKE ? ESCAPE '!'");
            values.add(column.match() == Match.EXACT ? Search.wholeNumber(field, value) : containing(field, value));
        });
        return new SqlCondition(sql.toString(), values);
    }

    private static String containing(String field, String value) {
        String part = Text.optional("search." + field, Optional.of(value), LONGEST_VALUE)
                .orElse("");
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

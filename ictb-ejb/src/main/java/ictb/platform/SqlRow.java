package ictb.platform;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a native query, read from left to right. Times are selected as {@code CAST(… AS CHAR)}, see {@link UtcTime}.
 */
public final class SqlRow {

    private final Object[] values;
    private int next;

    private SqlRow(Object[] values) {
        this.values = values;
    }

    /** Runs a query of two columns or more. */
    public static <T> List<T> list(Query query, Function<SqlRow, T> reader) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> reader.apply(new SqlRow(row instanceof Object[] columns ? columns : new Object[] {row})))
                .toList();
    }

    /** Reads all of a result. */
    static <T> List<T> list(ResultSet rows, Function<SqlRow, T> reader) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = rows.getObject(i + 1);
            }
            all.add(reader.apply(new SqlRow(values)));
        }
        return all;
    }

    /** Runs a query of one column of numbers, none of them NULL. */
    public static List<Long> numbers(Query query) {
        List<?> numbers = query.getResultList();
        return numbers.stream().map(SqlRow::toLong).toList();
    }

    /** Runs a query of one column that answers one number; 0 where that is NULL. */
    public static long number(Query query) {
        Object value = query.getSingleResult();
        return value == null ? 0 : toLong(value);
    }

    public String text() {
        return optionalText().orElseThrow(() -> new IllegalStateException("NULL in column " + next));
    }

    public Optional<String> optionalText() {
        return Optional.ofNullable(values[next++]).map(Object::toString);
    }

    public long number() {
        return toLong(values[next++]);
    }

    public Optional<Long> optionalNumber() {
        return Optional.ofNullable(values[next++]).map(SqlRow::toLong);
    }

    public Optional<Integer> optionalInt() {
        return Optional.ofNullable(values[next++]).map(value -> Math.toIntExact(toLong(value)));
    }

    public boolean flag() {
        return number() != 0;
    }

    public Optional<BigDecimal> optionalDecimal() {
        return Optional.ofNullable((BigDecimal) values[next++]);
    }

    public BigDecimal decimal() {
        return new BigDecimal(text());
    }

    public Optional<Instant> optionalInstant() {
        return optionalText().map(UtcTime::fromSql);
    }

    public Instant instant() {
        return UtcTime.fromSql(text());
    }

    private static long toLong(Object value) {
        return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue();
    }
}

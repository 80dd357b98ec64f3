package ictb.platform;

import jakarta.persistence.Query;
import java.util.List;

/**
 * More of a native statement's WHERE, with what is to be bound in it.
 *
 * @param sql empty, or conditions that each begin with {@code " AND "}
 */
public record SqlCondition(String sql, List<Object> values) {

    public static final SqlCondition NONE = new SqlCondition("", List.of());

    /**
     * Binds the values.
     *
     * @param first position of the condition's first parameter, counted from 1
     * @return the position after its last
     */
    public int bind(Query query, int first) {
        int next = first;
        for (Object value : values) {
            query.setParameter(next++, value);
        }
        return next;
    }
}

package ictb.platform.api;

import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;

/** What {@link AnswerWriter} can write, looked at when the application starts and not when the first client asks. */
final class ResultTypes {

    private static final Set<Class<?>> SCALARS = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            Instant.class,
            LocalDate.class,
            Duration.class,
            ZoneId.class);

    private static final Set<Class<?>> CONTAINERS =
            Set.of(Optional.class, Collection.class, Iterator.class, BaseStream.class, Map.class);

    private final Set<Class<?>> seen = new HashSet<>();

    private ResultTypes() {}

    /** @throws IllegalStateException for a type that nothing writes */
    static void check(Type type) {
        new ResultTypes().mustBeWritable(type);
    }

    private void mustBeWritable(Type type) {
        if (type instanceof ParameterizedType container
                && CONTAINERS.stream().anyMatch(known -> known.isAssignableFrom((Class<?>) container.getRawType()))) {
            for (Type element : container.getActualTypeArguments()) {
                mustBeWritable(element);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            if (seen.add(plain)) {
                for (RecordComponent member : plain.getRecordComponents()) {
                    mustBeWritable(member.getGenericType());
                }
            }
        } else if (!(type instanceof Class<?> plain && isScalar(plain))) {
            throw new IllegalStateException("nothing writes a " + type.getTypeName());
        }
    }

    private static boolean isScalar(Class<?> type) {
        return SCALARS.contains(type) || type.isEnum() || JsonValue.class.isAssignableFrom(type);
    }
}

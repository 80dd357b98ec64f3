package ictb.platform.api;

import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

/**
 * Takes results apart: records are objects with members in snake case, an empty {@link Optional} as nothing, an
 * {@link Instant} as ISO 8601 in UTC with seconds, a {@link Duration} as whole seconds, a constant of an enum in lower
 * case with dashes. Iterators and streams are written element by element.
 */
final class AnswerWriter {

    private record Member(String name, Method accessor) {}

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(AnswerWriter::member)
                    .toList();
        }
    };

    private final AnswerOutput out;

    private AnswerWriter(AnswerOutput out) {
        this.out = out;
    }

    /** @param out is closed, and finished where all went well */
    static void write(Object payload, AnswerOutput out) {
        try (out) {
            new AnswerWriter(out).write(payload);
            out.finish();
        }
    }

    private void write(Object value) {
        if (value == null) {
            out.nothing();
        } else if (value instanceof Optional<?> maybe) {
            write(maybe.orElse(null));
        } else if (value instanceof JsonValue ready) {
            out.json(ready);
        } else if (value instanceof Record object) {
            write(object);
        } else if (value instanceof Map<?, ?> map) {
            out.startMap();
            map.forEach((key, element) -> {
                out.name(text(key));
                write(element);
            });
            out.end();
        } else if (value instanceof BaseStream<?, ?> stream) {
            write(stream.iterator());
        } else if (value instanceof Iterator<?> elements) {
            write(elements);
        } else if (value instanceof Iterable<?> list) {
            write(list.iterator());
        } else {
            scalar(value);
        }
    }

    private void write(Iterator<?> elements) {
        out.startList();
        elements.forEachRemaining(this::write);
        out.end();
    }

    private void write(Record object) {
        out.startObject();
        for (Member member : MEMBERS.get(object.getClass())) {
            out.name(member.name());
            write(value(object, member.accessor()));
        }
        out.end();
    }

    private void scalar(Object value) {
        if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof Integer || value instanceof Long) {
            out.whole(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            out.decimal(decimal);
        } else if (value instanceof BigInteger integer) {
            out.whole(integer);
        } else if (value instanceof Double) {
            out.decimal((Double) value);
        } else if (value instanceof Duration duration) {
            out.whole(duration.toSeconds());
        } else {
            out.text(text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return Words.ofConstant(constant);
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof LocalDate
                || value instanceof ZoneId) {
            return value.toString();
        }
        throw new IllegalStateException("Nothing writes a " + value.getClass().getName());
    }

    private static Member member(RecordComponent component) {
        ApiParam declared = component.getAnnotation(ApiParam.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Member(declared == null ? Words.snakeCase(component.getName()) : declared.value(), accessor);
    }

    private static Object value(Record object, Method accessor) {
        try {
            return accessor.invoke(object);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

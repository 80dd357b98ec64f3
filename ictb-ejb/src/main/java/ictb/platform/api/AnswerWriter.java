package ictb.platform.api;

import ictb.platform.Jsonp;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
 * Writes results as JSON: records as objects with members in snake case, an empty {@link Optional} as {@code null}, an
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

    private final JsonGenerator json;

    private AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    static boolean isLazy(Object payload) {
        return payload instanceof Iterator || payload instanceof BaseStream;
    }

    static void write(boolean success, Object payload, OutputStream out) throws IOException {
        try (JsonGenerator json = Jsonp.PROVIDER.createGenerator(new Unclosed(out))) {
            json.writeStartArray().write(success);
            new AnswerWriter(json).write(payload);
            json.writeEnd();
        }
    }

    /** Asks for the first element now: what fails at the beginning fails before the status is sent. */
    static Answer.Body lazily(Object payload) {
        Iterator<?> elements = payload instanceof BaseStream<?, ?> stream ? stream.iterator() : (Iterator<?>) payload;
        AutoCloseable source = payload instanceof AutoCloseable closeable ? closeable : () -> {};
        try {
            elements.hasNext();
        } catch (RuntimeException e) {
            close(source);
            throw e;
        }
        return out -> {
            try {
                write(true, elements, out);
            } finally {
                close(source);
            }
        };
    }

    private static void close(AutoCloseable source) {
        try {
            source.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Optional<?> maybe) {
            write(maybe.orElse(null));
        } else if (value instanceof Record object) {
            write(object);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, element) -> {
                json.writeKey(text(key));
                write(element);
            });
            json.writeEnd();
        } else if (value instanceof BaseStream<?, ?> stream) {
            write(stream.iterator());
        } else if (value instanceof Iterator<?> elements) {
            write(elements);
        } else if (value instanceof Iterable<?> list && !(value instanceof JsonValue)) {
            write(list.iterator());
        } else {
            scalar(value);
        }
    }

    private void write(Iterator<?> elements) {
        json.writeStartArray();
        elements.forEachRemaining(this::write);
        json.writeEnd();
    }

    private void write(Record object) {
        json.writeStartObject();
        for (Member member : MEMBERS.get(object.getClass())) {
            json.writeKey(member.name());
            write(value(object, member.accessor()));
        }
        json.writeEnd();
    }

    private void scalar(Object value) {
        if (value instanceof JsonValue ready) {
            json.write(ready);
        } else if (value instanceof Boolean bool) {
            json.write(bool);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            json.write(decimal);
        } else if (value instanceof BigInteger integer) {
            json.write(integer);
        } else if (value instanceof Double) {
            json.write((Double) value);
        } else if (value instanceof Duration duration) {
            json.write(duration.toSeconds());
        } else {
            json.write(text(value));
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
        throw new IllegalStateException("No JSON for a " + value.getClass().getName());
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

    /** The container closes its stream itself. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

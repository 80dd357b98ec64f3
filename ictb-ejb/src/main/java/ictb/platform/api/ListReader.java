package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Jsonp;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads lists; those of numbers and words also from {@code 1,2,3}, which could be nothing else. Absent elements are left out. */
final class ListReader implements Reader {

    private static final int MOST = 10_000;
    private static final Pattern COMMA = Pattern.compile(",");

    private final Reader element;
    private final boolean separable;

    ListReader(Type element) {
        this.element = Readers.of(element);
        this.separable = element != String.class
                && element instanceof Class<?> plain
                && Scalars.of(plain).isPresent();
    }

    @Override
    public Object read(String name, JsonValue value) {
        List<JsonValue> values = Structures.list(name, value).stream()
                .flatMap(this::separated)
                .filter(present -> !Structures.isAbsent(present))
                .limit(MOST + 1)
                .toList();
        if (values.size() > MOST) {
            throw new DomainException(name + " has more than " + MOST + " elements");
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> element.read(name + "[" + i + "]", values.get(i)))
                .toList();
    }

    private Stream<JsonValue> separated(JsonValue value) {
        return separable && value instanceof JsonString text
                ? COMMA.splitAsStream(text.getString()).map(Jsonp.PROVIDER::createValue)
                : Stream.of(value);
    }
}

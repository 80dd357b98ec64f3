package ictb.platform.api;

import ictb.platform.Search;
import jakarta.json.JsonObject;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

/** Tells the {@link Shape} of types that the binder reads and {@link AnswerWriter} writes. */
final class Shapes {

    private static final Map<Class<?>, Shape> PLAIN = Map.ofEntries(
            Map.entry(String.class, Shape.Scalar.TEXT),
            Map.entry(long.class, Shape.Scalar.WHOLE_NUMBER),
            Map.entry(Long.class, Shape.Scalar.WHOLE_NUMBER),
            Map.entry(int.class, Shape.Scalar.WHOLE_NUMBER),
            Map.entry(Integer.class, Shape.Scalar.WHOLE_NUMBER),
            Map.entry(BigInteger.class, Shape.Scalar.WHOLE_NUMBER),
            Map.entry(BigDecimal.class, Shape.Scalar.DECIMAL),
            Map.entry(double.class, Shape.Scalar.DECIMAL),
            Map.entry(Double.class, Shape.Scalar.DECIMAL),
            Map.entry(boolean.class, Shape.Scalar.YES_OR_NO),
            Map.entry(Boolean.class, Shape.Scalar.YES_OR_NO),
            Map.entry(LocalDate.class, Shape.Scalar.DATE),
            Map.entry(Instant.class, Shape.Scalar.INSTANT),
            Map.entry(Duration.class, Shape.Scalar.SECONDS),
            Map.entry(ZoneId.class, Shape.Scalar.TIME_ZONE),
            Map.entry(UploadedFile.class, Shape.Special.FILE),
            Map.entry(Search.class, Shape.Special.ANY_OBJECT),
            Map.entry(JsonObject.class, Shape.Special.ANY_OBJECT));

    private Shapes() {}

    /** The arguments in their order; one that is read into several objects stands there once, with the members of all. */
    static List<Shape.Member> ofArguments(List<Parameter> parameters) {
        Map<String, Shape.Member> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.merge(parameter.name(), member(parameter), Shapes::merged));
        return List.copyOf(byName.values());
    }

    private static Shape.Member member(Parameter parameter) {
        return new Shape.Member(parameter.name(), parameter.aliases(), !parameter.isOptional(), of(parameter.type()));
    }

    private static Shape.Member merged(Shape.Member one, Shape.Member other) {
        if (one.shape() instanceof Shape.ObjectOf first && other.shape() instanceof Shape.ObjectOf second) {
            return new Shape.Member(
                    one.name(), one.aliases(), one.isRequired() || other.isRequired(), first.and(second));
        }
        throw new IllegalStateException("argument " + one.name() + " is read twice, and not as two objects");
    }

    /** @throws IllegalStateException for a type that is neither read nor written: a fault of ours, found at the start */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType container) {
            return contained((Class<?>) container.getRawType(), container.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (PLAIN.containsKey(plain)) {
            return PLAIN.get(plain);
        }
        if (plain.isEnum()) {
            return new Shape.OneOf(Arrays.stream(plain.getEnumConstants())
                    .map(constant -> Words.ofConstant((Enum<?>) constant))
                    .toList());
        }
        if (plain.isRecord()) {
            return object(plain);
        }
        if (JsonValue.class.isAssignableFrom(plain)) {
            return Shape.Special.ANYTHING;
        }
        throw new IllegalStateException("nothing tells the shape of a " + plain.getName());
    }

    private static Shape contained(Class<?> container, Type... elements) {
        if (container == Optional.class) {
            return of(elements[0]);
        }
        if (Map.class.isAssignableFrom(container)) {
            return new Shape.MapOf(of(elements[1]));
        }
        boolean isList = Collection.class.isAssignableFrom(container)
                || Iterator.class.isAssignableFrom(container)
                || BaseStream.class.isAssignableFrom(container);
        if (!isList) {
            throw new IllegalStateException("nothing tells the shape of a " + container.getName());
        }
        return new Shape.ListOf(of(elements[0]));
    }

    private static Shape object(Class<?> type) {
        return new Shape.ObjectOf(
                List.of(type),
                Arrays.stream(type.getRecordComponents()).map(Shapes::member).toList());
    }

    private static Shape.Member member(RecordComponent component) {
        ApiParam declared = component.getAnnotation(ApiParam.class);
        Type type = component.getGenericType();
        boolean isOptional = type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class;
        String name = declared == null ? Words.snakeCase(component.getName()) : declared.value();
        String[] aliases = declared == null ? new String[0] : declared.aliases();
        return new Shape.Member(name, Spellings.aliases(name, aliases), !isOptional, of(type));
    }
}

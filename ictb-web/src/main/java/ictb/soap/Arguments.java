package ictb.soap;

import ictb.platform.Jsonp;
import ictb.platform.api.Shape;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements of a method's element, brought into the form that the binder reads. PHP without a WSDL knows no names and calls
 * them {@code param0}, {@code param1}, …: they stand for the arguments in their order, the credentials first unless they came
 * otherwise, or a lone one, an array by names, for all of them.
 */
final class Arguments {

    private static final Pattern POSITION = Pattern.compile("param([0-9]{1,3})");

    private final List<Shape.Member> declared;
    private final List<String> order;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, List<JsonValue>> values = new LinkedHashMap<>();
    private int positional;

    /** @param hasCredentials whether they came already */
    Arguments(List<Shape.Member> declared, boolean hasCredentials) {
        this.declared = declared;
        this.order = Stream.concat(
                        hasCredentials ? Stream.empty() : Stream.of(Names.USERNAME, Names.PASSWORD),
                        declared.stream().map(Shape.Member::name))
                .toList();
        declared.forEach(member -> namesOf(member).forEach(name -> shapes.put(name, member.shape())));
    }

    /** What an element stands for. */
    String nameOf(String element) {
        Matcher position = POSITION.matcher(element);
        if (!position.matches()) {
            return element;
        }
        positional++;
        int index = Integer.parseInt(position.group(1));
        return index < order.size() ? order.get(index) : element;
    }

    boolean isFile(String name) {
        return shapes.get(name) == Shape.Special.FILE;
    }

    void add(String name, JsonValue value) {
        values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    /** What came until now. */
    JsonObject read() {
        JsonObject all = Elements.object(values);
        if (positional == 1
                && values.size() == 1
                && values.values().iterator().next().get(0) instanceof JsonObject lone
                && isByName(lone)) {
            all = lone;
        }
        return shaped(all, declared);
    }

    private boolean isByName(JsonObject lone) {
        Set<String> known = Stream.of(
                        shapes.keySet().stream(),
                        Stream.of(Names.USERNAME, Names.PASSWORD, "username", "password", Names.CLIENT_REF))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return !lone.isEmpty() && known.containsAll(lone.keySet());
    }

    private static Stream<String> namesOf(Shape.Member member) {
        return Stream.concat(Stream.of(member.name()), member.aliases().stream());
    }

    private static boolean isJsonOfAnObject(JsonValue value) {
        return value instanceof JsonString text && text.getString().strip().startsWith("{");
    }

    private static JsonObject shaped(JsonObject object, List<Shape.Member> members) {
        Map<String, Shape> shapes = new HashMap<>();
        members.forEach(member -> namesOf(member).forEach(name -> shapes.put(name, member.shape())));
        JsonObjectBuilder shaped = Jsonp.PROVIDER.createObjectBuilder();
        object.forEach(
                (name, value) -> shaped.add(name, shapes.containsKey(name) ? shaped(value, shapes.get(name)) : value));
        return shaped.build();
    }

    /** An object where a list is expected, or the JSON of one, is the list's only element. */
    private static JsonValue shaped(JsonValue value, Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            if (value instanceof JsonArray elements) {
                JsonArrayBuilder shaped = Jsonp.PROVIDER.createArrayBuilder();
                elements.forEach(element -> shaped.add(shaped(element, list.element())));
                return shaped.build();
            }
            return value instanceof JsonObject || isJsonOfAnObject(value)
                    ? Jsonp.PROVIDER
                            .createArrayBuilder()
                            .add(shaped(value, list.element()))
                            .build()
                    : value;
        }
        if (shape instanceof Shape.ObjectOf object && value instanceof JsonObject members) {
            return shaped(members, object.members());
        }
        return value;
    }
}

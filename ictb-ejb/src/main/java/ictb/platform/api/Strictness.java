package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Text;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what a method does not read. Programs that were written for another edition send more than there is, so that it is
 * left alone by default; a program under development asks for this by {@code strict=1} and hears of its typing errors.
 */
final class Strictness {

    static final String STRICT = "strict";

    /** Arguments of every call: the credentials, a file's name by SOAP, and what concerns the call as a whole. */
    private static final Set<String> OF_EVERY_CALL = Set.of(
            "api_username", "api_password", "username", "password", "file_name", RawArguments.CLIENT_REF, STRICT);

    /** Characters of a name that a refusal tells. */
    private static final int LONGEST_NAME = 64;

    private Strictness() {}

    /** @throws DomainException that names the first argument or member that is not declared */
    static void demand(RawArguments sent, List<Shape.Member> declared) {
        Map<String, Shape> known = byName(declared);
        for (String name : sent.names()) {
            if (!known.containsKey(name) && !OF_EVERY_CALL.contains(name)) {
                throw new DomainException("Unknown argument " + Text.cut(name, LONGEST_NAME));
            }
        }
        known.forEach((name, shape) -> sent.value(name).ifPresent(value -> check(name, shape, value)));
    }

    private static void check(String path, Shape shape, JsonValue value) {
        if (Structures.isAbsent(value)) {
            return;
        }
        if (shape instanceof Shape.ObjectOf object) {
            check(path, byName(object.members()), Structures.object(path, value));
        } else if (shape instanceof Shape.ListOf list && hasMembers(list.element())) {
            List<JsonValue> elements = Structures.list(path, value);
            for (int i = 0; i < elements.size(); i++) {
                check(path + "[" + i + "]", list.element(), elements.get(i));
            }
        } else if (shape instanceof Shape.MapOf map && hasMembers(map.element())) {
            Structures.members(path, value)
                    .forEach((name, member) -> check(path + "." + Text.cut(name, LONGEST_NAME), map.element(), member));
        }
    }

    private static void check(String path, Map<String, Shape> known, JsonObject object) {
        object.forEach((name, member) -> {
            String told = path + "." + Text.cut(name, LONGEST_NAME);
            if (!known.containsKey(name)) {
                throw new DomainException("Unknown member " + told);
            }
            check(told, known.get(name), member);
        });
    }

    private static boolean hasMembers(Shape shape) {
        return shape instanceof Shape.ObjectOf || shape instanceof Shape.ListOf || shape instanceof Shape.MapOf;
    }

    private static Map<String, Shape> byName(List<Shape.Member> members) {
        Map<String, Shape> shapes = new HashMap<>();
        members.forEach(member -> {
            shapes.put(member.name(), member.shape());
            member.aliases().forEach(alias -> shapes.put(alias, member.shape()));
        });
        return shapes;
    }
}

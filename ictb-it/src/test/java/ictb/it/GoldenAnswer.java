package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer as a golden file has it: every member, in its order, of its type. {@code ${any id}} stands for any id, {@code
 * ${campaign}} for the id that the scene's campaign has.
 */
final class GoldenAnswer {

    private static final String ANY = "${any ";

    private static final Map<String, Pattern> ANYTHING_OF_A_KIND = Map.of(
            "${any id}", Pattern.compile("[1-9][0-9]*"),
            "${any key}", Pattern.compile("\"ictb_[0-9a-f]{64}\""),
            "${any png}", Pattern.compile("\"iVBORw0KGgo[0-9A-Za-z+/]+=*\""),
            "${any seconds}", Pattern.compile("[1-9][0-9]?"),
            "${any secret}", Pattern.compile("\"[0-9a-f]{32}\""),
            "${any session}", Pattern.compile("\"[0-9a-f]{32}\""),
            "${any wav}", Pattern.compile("\"UklGR[0-9A-Za-z+/]+=*\""),
            "${any time}", Pattern.compile("\"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\""));

    private static final Pattern ID = Pattern.compile("\\$\\{[a-z ]+}");

    private final JsonArray expected;
    private final Scene scene;

    GoldenAnswer(JsonArray expected, Scene scene) {
        this.expected = expected;
        this.scene = scene;
    }

    void assertIs(Reply reply) {
        assertSame(new Place("", reply.body()), reply.pair(), expected);
    }

    /** Where in which answer; for telling. */
    private record Place(String path, String answer) {

        Place in(Object member) {
            return new Place(path + "/" + member, answer);
        }

        @Override
        public String toString() {
            return path + " of " + answer;
        }
    }

    private void assertSame(Place place, JsonValue actual, JsonValue wanted) {
        if (wanted instanceof JsonString text) {
            assertText(place, actual, text.getString());
            return;
        }
        assertThat(actual.getValueType()).as("%s", place).isEqualTo(wanted.getValueType());
        if (wanted instanceof JsonObject object) {
            assertObject(place, actual.asJsonObject(), object);
        } else if (wanted instanceof JsonArray list) {
            assertList(place, actual.asJsonArray(), list);
        } else if (wanted instanceof JsonNumber number) {
            assertThat(((JsonNumber) actual).bigDecimalValue())
                    .as("%s", place)
                    .isEqualByComparingTo(number.bigDecimalValue());
        }
    }

    private void assertText(Place place, JsonValue actual, String wanted) {
        if (wanted.startsWith(ANY)) {
            assertThat(actual.toString()).as("%s", place).matches(ANYTHING_OF_A_KIND.get(wanted));
        } else if (ID.matcher(wanted).matches()) {
            assertThat(written(actual)).as("%s", place).isEqualTo(scene.resolve(wanted));
        } else {
            assertThat(actual).as("%s", place).isInstanceOf(JsonString.class);
            assertThat(((JsonString) actual).getString()).as("%s", place).isEqualTo(scene.resolve(wanted));
        }
    }

    private static String written(JsonValue actual) {
        return actual instanceof JsonString text ? text.getString() : actual.toString();
    }

    private void assertObject(Place place, JsonObject actual, JsonObject wanted) {
        List<String> members = wanted.keySet().stream().map(scene::resolve).toList();
        assertThat(actual.keySet()).as("%s", place).containsExactlyElementsOf(members);
        wanted.forEach((member, value) -> {
            String name = scene.resolve(member);
            assertSame(place.in(name), actual.get(name), value);
        });
    }

    private void assertList(Place place, JsonArray actual, JsonArray wanted) {
        assertThat(actual).as("%s", place).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertSame(place.in(i), actual.get(i), wanted.get(i));
        }
    }
}

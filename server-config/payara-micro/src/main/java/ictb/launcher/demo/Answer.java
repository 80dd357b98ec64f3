package ictb.launcher.demo;

import ictb.launcher.LaunchException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/**
 * What the API answered when it did what it was asked for.
 *
 * @param payload the second element of the answer
 */
record Answer(JsonValue payload) {

    /** @throws LaunchException when the answer is a refusal (its sentence) or none at all */
    static Answer of(String method, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonArray pair = reader.readArray();
            if (!pair.getBoolean(0)) {
                throw new LaunchException(method + " was refused: " + pair.getString(1));
            }
            return new Answer(pair.get(1));
        } catch (JsonException | ClassCastException | IndexOutOfBoundsException e) {
            throw new LaunchException(method + " got an answer that is none of the API's.", e);
        }
    }

    /** The payload as text: a message, or an id. */
    String text() {
        return payload instanceof JsonString string ? string.getString() : payload.toString();
    }

    JsonObject object() {
        return payload.asJsonObject();
    }

    List<JsonObject> rows() {
        return payload.asJsonArray().getValuesAs(JsonObject.class);
    }
}

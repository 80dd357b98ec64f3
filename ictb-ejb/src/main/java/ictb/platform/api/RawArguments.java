package ictb.platform.api;

import ictb.platform.Jsonp;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call's arguments as they came: fields of text, members of a JSON body, files. Nothing is interpreted yet, but for the
 * names with brackets by which PHP's {@code http_build_query} writes an array: {@code contact[phone]=1888}. Of a name that
 * comes twice the last counts, as in PHP.
 */
public final class RawArguments {

    /** An argument that does what the header Idempotency-Key does. */
    static final String CLIENT_REF = "client_ref";

    private static final String BY_FORM = "in PHP 'name' => new CURLFile('/path/to/file') in the array for"
            + " CURLOPT_POSTFIELDS, with curl -F name=@/path/to/file";

    private static final Reader STRICT = Readers.of(boolean.class);

    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final Map<String, BracketedFields> arrays = new LinkedHashMap<>();
    private final Map<String, UploadedFile> files = new LinkedHashMap<>();
    private String howToSendFiles = BY_FORM;

    /** Adds a field of a form or of the query. */
    public RawArguments text(String name, String value) {
        int bracket = name.indexOf('[');
        if (bracket > 0 && name.endsWith("]")) {
            arrays.computeIfAbsent(name.substring(0, bracket), array -> new BracketedFields())
                    .add(name.substring(bracket), value);
        } else {
            values.put(name, Jsonp.PROVIDER.createValue(value));
        }
        return this;
    }

    /** Adds the members of a JSON body. */
    public RawArguments json(JsonObject body) {
        values.putAll(body);
        return this;
    }

    /** Adds a file. */
    public RawArguments file(String name, UploadedFile file) {
        files.put(name, file);
        return this;
    }

    /** Says how files come by this door, for whoever sent none; {@code name} stands for the argument's. */
    public RawArguments filesAreSent(String how) {
        howToSendFiles = how;
        return this;
    }

    String howToSend(String file) {
        return howToSendFiles.replace("name", file);
    }

    /** Says that the call is the same as one with this key. */
    public RawArguments repeatOf(String key) {
        return text(CLIENT_REF, key);
    }

    /** @throws ictb.platform.DomainException when the key is unreadable */
    Optional<RepeatKey> repeatKey(String method) {
        return value(CLIENT_REF)
                .filter(value -> !Structures.isAbsent(value))
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .map(key -> new RepeatKey(key, fingerprint(method)));
    }

    private String fingerprint(String method) {
        Map<String, JsonValue> all = new LinkedHashMap<>(values);
        arrays.forEach((name, array) -> all.putIfAbsent(name, array.toJson()));
        return Fingerprint.of(method, all, files);
    }

    /**
     * Whether the client wants to hear of what the method does not read.
     *
     * @throws ictb.platform.DomainException when it says neither yes nor no
     */
    boolean isStrict() {
        return value(Strictness.STRICT)
                .filter(value -> !Structures.isAbsent(value))
                .map(value -> (boolean) STRICT.read(Strictness.STRICT, value))
                .orElse(false);
    }

    /** Of everything that came, files included. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(values.keySet());
        names.addAll(arrays.keySet());
        names.addAll(files.keySet());
        return names;
    }

    Optional<JsonValue> value(String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> Optional.ofNullable(arrays.get(name)).map(BracketedFields::toJson));
    }

    Optional<UploadedFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}

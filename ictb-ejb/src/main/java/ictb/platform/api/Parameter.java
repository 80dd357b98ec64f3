package ictb.platform.api;

import ictb.platform.DomainException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An argument of a method, or a member of an object: its names, whether it may be absent, and who reads it. */
final class Parameter {

    private final String name;
    private final String told;
    private final List<String> names;
    private final boolean optional;
    private final Type type;
    private final Reader reader;

    private Parameter(String name, List<String> aliases, Type declared) {
        this.name = name;
        this.told = name;
        this.names = Stream.concat(Stream.of(name), aliases.stream()).toList();
        this.optional = declared instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class;
        this.type = optional ? ((ParameterizedType) declared).getActualTypeArguments()[0] : declared;
        this.reader = isFile() ? null : Readers.of(type);
    }

    private Parameter(Parameter member, String outer) {
        this.name = member.name;
        this.told = outer + "." + member.name;
        this.names = member.names;
        this.optional = member.optional;
        this.type = member.type;
        this.reader = member.reader;
    }

    static Parameter of(java.lang.reflect.Parameter argument) {
        ApiParam declared = argument.getAnnotation(ApiParam.class);
        if (declared == null) {
            throw new IllegalStateException("parameter " + argument.getName() + " has no @ApiParam");
        }
        return new Parameter(
                declared.value(),
                Spellings.aliases(declared.value(), declared.aliases()),
                argument.getParameterizedType());
    }

    static Parameter of(RecordComponent member) {
        ApiParam declared = member.getAnnotation(ApiParam.class);
        String name = declared == null ? Words.snakeCase(member.getName()) : declared.value();
        String[] aliases = declared == null ? new String[0] : declared.aliases();
        Parameter parameter = new Parameter(name, Spellings.aliases(name, aliases), member.getGenericType());
        if (parameter.isFile()) {
            throw new IllegalStateException("a file cannot be a member of an object: " + parameter.name);
        }
        return parameter;
    }

    /** The same member, told in refusals as one of that object. */
    Parameter in(String outer) {
        return new Parameter(this, outer);
    }

    String name() {
        return name;
    }

    /** Other names that are read. */
    List<String> aliases() {
        return names.subList(1, names.size());
    }

    boolean isOptional() {
        return optional;
    }

    /** What it holds; for an {@link Optional}, what may be in it. */
    Type type() {
        return type;
    }

    Object bind(RawArguments arguments) {
        return isFile() ? file(arguments) : read(arguments::value);
    }

    Object read(Function<String, Optional<JsonValue>> values) {
        Optional<Object> value = names.stream()
                .map(values)
                .flatMap(Optional::stream)
                .filter(this::isPresent)
                .findFirst()
                .map(present -> reader.read(told, present));
        return wrapped(value, told + " is required");
    }

    private boolean isPresent(JsonValue value) {
        return !Structures.isAbsent(value) || value instanceof JsonString && reader.readsEmptyText();
    }

    private Object file(RawArguments arguments) {
        Optional<UploadedFile> file =
                names.stream().map(arguments::file).flatMap(Optional::stream).findFirst();
        boolean text = names.stream()
                .map(arguments::value)
                .flatMap(Optional::stream)
                .anyMatch(value -> !Structures.isAbsent(value));
        String sentence = told + " must be sent as a file: " + arguments.howToSend(name);
        if (file.isEmpty() && text) {
            throw new DomainException(sentence + "; a text came instead");
        }
        return wrapped(file.map(Object.class::cast), sentence);
    }

    private Object wrapped(Optional<Object> value, String refusal) {
        return optional ? value : value.orElseThrow(() -> new DomainException(refusal));
    }

    private boolean isFile() {
        return type == UploadedFile.class;
    }
}

package ictb.platform.api;

import jakarta.json.JsonValue;

/** Reads JSON of clients into typed values inside a method, as the binder reads a method's arguments. */
public final class Binder<T> {

    private final Class<T> type;
    private final Reader reader;

    private Binder(Class<T> type) {
        this.type = type;
        this.reader = Readers.of(type);
    }

    /** @throws IllegalStateException for a type that nothing reads */
    public static <T> Binder<T> of(Class<T> type) {
        return new Binder<>(type);
    }

    /**
     * @param name of what is read, for the sentence
     * @throws ictb.platform.DomainException when a member is missing or unreadable; its name says where
     */
    public T read(String name, JsonValue value) {
        return type.cast(reader.read(name, value));
    }
}

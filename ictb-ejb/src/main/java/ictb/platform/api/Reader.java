package ictb.platform.api;

import ictb.platform.DomainException;
import jakarta.json.JsonValue;

/** Reads one present value into one type. Refusals name the argument and never repeat what came: it may be a secret. */
interface Reader {

    /** @throws DomainException when the value is not one of this type */
    Object read(String name, JsonValue value);

    /** PHP sends false as an empty text, which is "absent" for everything but a boolean. */
    default boolean readsEmptyText() {
        return false;
    }
}

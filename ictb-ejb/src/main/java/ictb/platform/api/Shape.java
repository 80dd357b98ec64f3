package ictb.platform.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value looks like on the wire: for doors and pages that must say so beforehand. */
public sealed interface Shape {

    /** A single value. */
    enum Scalar implements Shape {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        /** {@code 1} or {@code 0}, when sent also {@code true} or {@code false}; in XML a boolean. */
        YES_OR_NO,
        /** {@code 2026-12-31}. */
        DATE,
        /** ISO 8601, in UTC, with seconds. */
        INSTANT,
        /** A whole number of seconds. */
        SECONDS,
        /** A name of IANA, such as {@code Europe/Berlin}. */
        TIME_ZONE
    }

    /** What has no shape of its own. */
    enum Special implements Shape {
        /** A part of a multipart form. */
        FILE,
        /** An object whose members the method itself checks. */
        ANY_OBJECT,
        /** Any JSON. */
        ANYTHING
    }

    /** One of some words. */
    record OneOf(List<String> words) implements Shape {}

    record ListOf(Shape element) implements Shape {}

    /** Members of one shape, under names that are ids. */
    record MapOf(Shape element) implements Shape {}

    /** @param types the records that it is read into, or written from, which describe the members */
    record ObjectOf(List<Class<?>> types, List<Member> members) implements Shape {

        /** Of the type; different objects may share it. */
        public String name() {
            return types.stream().map(Class::getSimpleName).collect(Collectors.joining());
        }

        /** One object that is read as two. */
        ObjectOf and(ObjectOf other) {
            return new ObjectOf(
                    Stream.concat(types.stream(), other.types.stream()).toList(),
                    Stream.concat(members.stream(), other.members.stream()).toList());
        }
    }

    /**
     * An argument of a method, or a member of an object.
     *
     * @param aliases other names that are read
     * @param isRequired in answers: whether it is never {@code null}
     */
    record Member(String name, List<String> aliases, boolean isRequired, Shape shape) {}
}

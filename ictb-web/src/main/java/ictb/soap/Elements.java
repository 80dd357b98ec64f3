package ictb.soap;

import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.MalformedBody;
import ictb.platform.DomainException;
import ictb.platform.Jsonp;
import ictb.platform.api.Rejection;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads elements as the binder wants them: those that hold a text as texts, all others as objects and lists. Lists are elements of
 * one name, or SOAP's own arrays; what PHP makes of an associative array (Apache's {@code Map}) is an object.
 */
final class Elements {

    /** Elements within each other. */
    static final int DEPTH = 32;

    /** Elements of one envelope: a list of as many elements as an argument may have, with room for what is in them. */
    static final int MOST = 50_000;

    /** Bytes: with its name, its list of children, and what it is made into. */
    private static final long MEMORY_OF_ONE = 300;

    /** Bytes: in the buffer that grows, and in the text. */
    private static final int MEMORY_OF_A_CHARACTER = 4;

    private static final Set<String> ENCODINGS =
            Set.of("http://schemas.xmlsoap.org/soap/encoding/", "http://www.w3.org/2003/05/soap-encoding");

    private final XMLStreamReader xml;
    private final Limits limits;
    private final Form form;
    private int depth;
    private int count;

    /** @param form into which they are read, and which takes the memory that they need */
    Elements(XMLStreamReader xml, Limits limits, Form form) {
        this.xml = xml;
        this.limits = limits;
        this.form = form;
    }

    /** An element within the one that is read. */
    private record Child(String name, JsonValue value) {}

    /**
     * Goes to the next element within the current one.
     *
     * @return false where the current one ends instead
     */
    boolean next() throws XMLStreamException {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
        }
    }

    /** The next event that means something. */
    int step() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = HardenedXml.next(xml);
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedBody("A document type declaration (DTD) is not taken");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new MalformedBody("A processing instruction is not taken");
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return event;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return event;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    return event;
                }
                default -> {
                    // Comments and blanks.
                }
            }
        }
        throw new MalformedBody("The envelope ends too early");
    }

    private void enter() {
        if (++depth > DEPTH) {
            throw new MalformedBody("The envelope is nested deeper than " + DEPTH + " elements");
        }
        if (++count > MOST) {
            throw Rejection.tooLarge("The envelope has more than " + MOST + " elements");
        }
        form.weigh(MEMORY_OF_ONE);
        if (xml.getNamespaceURI() != null && xml.getNamespaceURI().equals(Names.XOP)) {
            throw new MalformedBody("MTOM (xop:Include) is not taken: write the file in base64 into its element");
        }
    }

    /** Steps over the current element. */
    void skip() throws XMLStreamException {
        for (int outer = depth - 1; depth > outer; ) {
            step();
        }
    }

    /** What is in the current element, which it reads to its end. */
    JsonValue value() throws XMLStreamException {
        String name = xml.getLocalName();
        boolean isNil = isTrue(xml.getAttributeValue(Names.SCHEMA_INSTANCE, "nil"));
        boolean isArray = isArray();
        boolean isMap = isOfType("Map");
        mustBeWrittenOut();
        StringBuilder text = new StringBuilder();
        List<Child> children = new ArrayList<>();
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String child = xml.getLocalName();
                children.add(new Child(child, value()));
            } else {
                append(name, text);
            }
        }
        if (isNil) {
            return JsonValue.NULL;
        }
        if (isArray) {
            return list(children);
        }
        if (children.isEmpty()) {
            return isMap ? JsonValue.EMPTY_JSON_OBJECT : Jsonp.PROVIDER.createValue(text.toString());
        }
        return structure(children);
    }

    private void append(String name, StringBuilder text) {
        form.weigh((long) xml.getTextLength() * MEMORY_OF_A_CHARACTER);
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > limits.textBytes()) {
            throw Rejection.tooLarge(name + " is longer than " + limits.textBytes() + " characters");
        }
    }

    private static JsonValue structure(List<Child> children) {
        if (!children.stream().allMatch(child -> child.name().equals(Names.ITEM))) {
            return object(children);
        }
        return children.stream().allMatch(child -> isEntry(child.value())) ? map(children) : list(children);
    }

    private static boolean isEntry(JsonValue item) {
        return item instanceof JsonObject entry
                && entry.containsKey(Names.KEY)
                && Set.of(Names.KEY, Names.VALUE).containsAll(entry.keySet());
    }

    private static JsonValue map(List<Child> items) {
        JsonObjectBuilder map = Jsonp.PROVIDER.createObjectBuilder();
        for (Child item : items) {
            JsonObject entry = item.value().asJsonObject();
            if (!(entry.get(Names.KEY) instanceof JsonString key)) {
                throw new DomainException("A key of a map must be a text");
            }
            map.add(key.getString(), entry.getOrDefault(Names.VALUE, JsonValue.NULL));
        }
        return map.build();
    }

    private static JsonValue list(List<Child> children) {
        JsonArrayBuilder list = Jsonp.PROVIDER.createArrayBuilder();
        children.forEach(child -> list.add(child.value()));
        return list.build();
    }

    /** Elements of one name are the elements of a list. */
    static JsonObject object(Map<String, List<JsonValue>> members) {
        JsonObjectBuilder object = Jsonp.PROVIDER.createObjectBuilder();
        members.forEach((name, values) -> object.add(
                name,
                values.size() == 1
                        ? values.get(0)
                        : Jsonp.PROVIDER.createArrayBuilder(values).build()));
        return object.build();
    }

    private static JsonObject object(List<Child> children) {
        Map<String, List<JsonValue>> members = new LinkedHashMap<>();
        children.forEach(child ->
                members.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child.value()));
        return object(members);
    }

    private boolean isArray() {
        return isOfType("Array")
                || ENCODINGS.stream()
                        .anyMatch(encoding -> xml.getAttributeValue(encoding, "arrayType") != null
                                || xml.getAttributeValue(encoding, "itemType") != null);
    }

    private boolean isOfType(String type) {
        String written = xml.getAttributeValue(Names.SCHEMA_INSTANCE, "type");
        return written != null && written.substring(written.indexOf(':') + 1).equals(type);
    }

    /** Encoders write a value once and refer to it from where it is used again. */
    private void mustBeWrittenOut() {
        String href = xml.getAttributeValue(null, "href");
        boolean refers = href != null && href.startsWith("#")
                || ENCODINGS.stream().anyMatch(encoding -> xml.getAttributeValue(encoding, "ref") != null);
        if (refers) {
            throw new MalformedBody("References between elements are not taken: write every value where it belongs");
        }
        String type = xml.getAttributeValue(null, "Type");
        if (type != null && type.endsWith("#PasswordDigest")) {
            throw new MalformedBody("A password's digest is not taken: send it as PasswordText, over HTTPS");
        }
    }

    static boolean isTrue(String written) {
        return "1".equals(written) || "true".equals(written);
    }
}

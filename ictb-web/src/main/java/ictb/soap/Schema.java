package ictb.soap;

import ictb.platform.api.Operation;
import ictb.platform.api.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of all methods and of their answers, in XML Schema. Objects are types of their own, called after the records that
 * they are read into or written from.
 */
final class Schema {

    private static final String ANY = "xsd:anyType";
    private static final String TEXT = "xsd:string";
    private static final String OPTIONAL = "0";

    private final IndentedXml xml;
    private final Collection<Operation> operations;

    /** The named types that are used, and what they hold; in arguments, what has no shape may be anything. */
    private final Map<String, Shape> types = new LinkedHashMap<>();

    private final Set<String> ofArguments = new HashSet<>();
    private final Map<List<Class<?>>, String> names;

    Schema(IndentedXml xml, Collection<Operation> operations) {
        this.xml = xml;
        this.operations = operations;
        this.names = names(operations);
    }

    void write() {
        xml.start("xsd:schema", "targetNamespace", Names.NAMESPACE, "elementFormDefault", "qualified");
        operations.forEach(this::elements);
        // Types may use others, which then stand behind them.
        for (int written = 0; written < types.size(); written++) {
            String name = List.copyOf(types.keySet()).get(written);
            type(name, types.get(name));
        }
        refusal();
        xml.end();
    }

    private void elements(Operation operation) {
        startElement(operation.name());
        text(Names.USERNAME);
        text(Names.PASSWORD);
        for (Shape.Member argument : operation.arguments()) {
            if (argument.shape() == Shape.Special.FILE) {
                text(Names.FILE_NAME);
            }
            element(argument.name(), argument.shape(), argument.isRequired(), true);
        }
        if (operation.isRepeatable()) {
            text(Names.CLIENT_REF);
        }
        endElement();
        startElement(operation.name() + Names.RESPONSE);
        xml.empty("xsd:element", "name", Names.OK, "type", "xsd:boolean");
        element(Names.RESULT, operation.answer(), true, false);
        endElement();
    }

    private void refusal() {
        startElement(Names.REFUSAL);
        xml.empty("xsd:element", "name", Names.CODE, "type", TEXT);
        xml.empty("xsd:element", "name", Names.SENTENCE, "type", TEXT);
        endElement();
    }

    private void startElement(String name) {
        xml.start("xsd:element", "name", name).start("xsd:complexType").start("xsd:sequence");
    }

    private void endElement() {
        xml.end().end().end();
    }

    private void text(String name) {
        xml.empty("xsd:element", "name", name, "type", TEXT, "minOccurs", OPTIONAL);
    }

    private void element(String name, Shape shape, boolean isRequired, boolean isArgument) {
        List<String> attributes = new ArrayList<>(List.of("name", name));
        Shape single = shape instanceof Shape.ListOf list ? list.element() : shape;
        if (!(single instanceof Shape.OneOf)) {
            attributes.addAll(List.of("type", typeOf(single, isArgument)));
        }
        if (!isRequired || shape instanceof Shape.ListOf) {
            attributes.addAll(List.of("minOccurs", OPTIONAL));
        }
        if (shape instanceof Shape.ListOf) {
            attributes.addAll(List.of("maxOccurs", "unbounded"));
        }
        if (single instanceof Shape.OneOf one) {
            xml.start("xsd:element", attributes.toArray(String[]::new));
            words(one);
            xml.end();
        } else {
            xml.empty("xsd:element", attributes.toArray(String[]::new));
        }
    }

    private void words(Shape.OneOf one) {
        xml.start("xsd:simpleType").start("xsd:restriction", "base", TEXT);
        one.words().forEach(word -> xml.empty("xsd:enumeration", "value", word));
        xml.end().end();
    }

    private String typeOf(Shape shape, boolean isArgument) {
        if (shape instanceof Shape.ObjectOf || shape instanceof Shape.MapOf || shape instanceof Shape.ListOf) {
            String name = nameOf(shape);
            boolean isNew = types.putIfAbsent(name, shape) == null;
            if (isNew && isArgument) {
                ofArguments.add(name);
            } else if (ofArguments.contains(name) != isArgument) {
                throw new IllegalStateException(name + " is read and written: only one of them can be told");
            }
            return "tns:" + name;
        }
        return shape instanceof Shape.Special special ? ofSpecial(special, isArgument) : ofScalar((Shape.Scalar) shape);
    }

    private String nameOf(Shape shape) {
        if (shape instanceof Shape.ObjectOf object) {
            return names.get(object.types()) + "Type";
        }
        if (shape instanceof Shape.MapOf map) {
            return "MapOf" + nameOf(map.element());
        }
        if (shape instanceof Shape.ListOf list) {
            return "ListOf" + nameOf(list.element());
        }
        if (shape == Shape.Scalar.TEXT) {
            return "Text";
        }
        throw new IllegalStateException("no name for a map or list of " + shape);
    }

    /** What has no shape of its own is taken as elements or as JSON, and told as JSON. */
    private static String ofSpecial(Shape.Special special, boolean isArgument) {
        return switch (special) {
            case FILE -> "xsd:base64Binary";
            case ANY_OBJECT, ANYTHING -> isArgument ? ANY : TEXT;
        };
    }

    private static String ofScalar(Shape.Scalar scalar) {
        return switch (scalar) {
            case TEXT, TIME_ZONE -> TEXT;
            case WHOLE_NUMBER, SECONDS -> "xsd:long";
            case DECIMAL -> "xsd:decimal";
            case YES_OR_NO -> "xsd:boolean";
            case DATE -> "xsd:date";
            case INSTANT -> "xsd:dateTime";
        };
    }

    private void type(String name, Shape shape) {
        boolean isArgument = ofArguments.contains(name);
        xml.start("xsd:complexType", "name", name).start("xsd:sequence");
        if (shape instanceof Shape.ObjectOf object) {
            object.members().forEach(member -> element(member.name(), member.shape(), member.isRequired(), isArgument));
        } else if (shape instanceof Shape.MapOf map) {
            item(map, isArgument);
        } else if (shape instanceof Shape.ListOf list) {
            element(Names.ITEM, list, false, isArgument);
        }
        xml.end().end();
    }

    private void item(Shape.MapOf map, boolean isArgument) {
        xml.start("xsd:element", "name", Names.ITEM, "minOccurs", OPTIONAL, "maxOccurs", "unbounded");
        xml.start("xsd:complexType").start("xsd:sequence");
        xml.empty("xsd:element", "name", Names.KEY, "type", TEXT);
        element(Names.VALUE, map.element(), true, isArgument);
        endElement();
    }

    /** Simple names, with that of their package before those that two records have. */
    private static Map<List<Class<?>>, String> names(Collection<Operation> operations) {
        Map<List<Class<?>>, String> names = new LinkedHashMap<>();
        operations.forEach(operation -> {
            operation.arguments().forEach(argument -> collect(argument.shape(), names));
            collect(operation.answer(), names);
        });
        Map<String, Integer> bearers = new HashMap<>();
        names.values().forEach(name -> bearers.merge(name, 1, Integer::sum));
        names.replaceAll((types, name) -> bearers.get(name) == 1 ? name : packageOf(types.get(0)) + name);
        return names;
    }

    private static void collect(Shape shape, Map<List<Class<?>>, String> names) {
        if (shape instanceof Shape.ListOf list) {
            collect(list.element(), names);
        } else if (shape instanceof Shape.MapOf map) {
            collect(map.element(), names);
        } else if (shape instanceof Shape.ObjectOf object && names.putIfAbsent(object.types(), object.name()) == null) {
            object.members().forEach(member -> collect(member.shape(), names));
        }
    }

    private static String packageOf(Class<?> type) {
        String name = type.getPackageName();
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }
}

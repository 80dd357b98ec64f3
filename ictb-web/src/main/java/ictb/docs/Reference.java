package ictb.docs;

import ictb.platform.api.Catalogue;
import ictb.platform.api.Operation;
import ictb.platform.api.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All there is to say about the methods, in one order, for every page.
 *
 * @param entries by name
 */
record Reference(List<Entry> entries) {

    /**
     * A method.
     *
     * @param description empty where Javadoc has none
     * @param example how it is called and what it answers
     * @param refusals sentences with which it refuses, as its tests have seen them
     */
    record Entry(
            Operation operation,
            String description,
            List<Row> arguments,
            List<Row> answer,
            Optional<Example> example,
            List<String> refusals) {

        String name() {
            return operation.name();
        }

        /** What is told once, such as a key, is never told to a repeat. */
        boolean takesIdempotencyKey() {
            return operation.isRepeatable() && operation.answer() instanceof Shape.Scalar;
        }

        /** {@code Campaign} of {@code Campaign_Contact_Create}. */
        String group() {
            return name().substring(0, name().indexOf('_'));
        }
    }

    /**
     * A line of a table: an argument, or a member of an object in one.
     *
     * @param path {@code campaign.name}
     */
    record Row(String path, List<String> aliases, boolean isRequired, String type, String description) {

        /** An answer spells every name in one way. */
        private Row asAnswered() {
            return new Row(path, List.of(), isRequired, type, description);
        }
    }

    static Reference of(Catalogue catalogue) {
        return new Reference(catalogue.all().stream().map(Reference::entry).toList());
    }

    private static Entry entry(Operation operation) {
        Examples examples = Examples.of(operation.name());
        return new Entry(
                operation,
                Descriptions.of(operation),
                operation.arguments().stream()
                        .flatMap(argument -> rows(
                                argument.name(),
                                argument,
                                Descriptions.ofArgument(operation, argument).orElse("")))
                        .toList(),
                members("", operation.answer()).map(Row::asAnswered).toList(),
                examples.first(),
                examples.refusals());
    }

    private static Stream<Row> rows(String path, Shape.Member member, String description) {
        Row row = new Row(path, member.aliases(), member.isRequired(), ShapeText.of(member.shape()), description);
        return Stream.concat(Stream.of(row), members(path + ".", member.shape()));
    }

    /** Members of an object, or of what is in a list or a map. */
    private static Stream<Row> members(String prefix, Shape shape) {
        List<Row> rows = new ArrayList<>();
        if (shape instanceof Shape.ObjectOf object) {
            object.members()
                    .forEach(member -> rows(
                                    prefix + member.name(),
                                    member,
                                    Descriptions.ofMember(object, member).orElse(""))
                            .forEach(rows::add));
        } else if (shape instanceof Shape.ListOf list) {
            members(prefix, list.element()).forEach(rows::add);
        } else if (shape instanceof Shape.MapOf map) {
            members(prefix, map.element()).forEach(rows::add);
        }
        return rows.stream();
    }
}

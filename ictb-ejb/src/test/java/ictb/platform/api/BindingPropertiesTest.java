package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.DomainException;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for everything that a client might send. */
class BindingPropertiesTest {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

    private final Catalogue catalogue = Catalogue.of(new SampleService());

    @Property
    void everyLongIsReadFromTextAndJsonAlike(@ForAll long number) {
        RawArguments text = new RawArguments().text("campaign_id", Long.toString(number));
        RawArguments json = new RawArguments()
                .json(Json.createObjectBuilder().add("campaign_id", number).build());
        assertThat(bind("Sample_Long", text)).isEqualTo(Optional.of(number));
        assertThat(bind("Sample_Long", json)).isEqualTo(Optional.of(number));
    }

    @Property
    void textBecomesANumberOnlyWhenItIsOne(@ForAll String text) {
        Optional<Object> number = bind("Sample_Long", new RawArguments().text("campaign_id", text));
        if (WHOLE.matcher(text.strip()).matches()) {
            assertThat(number).contains(Long.parseLong(text.strip()));
        } else if (!text.strip().matches("[+-]?[0-9]{19}")) {
            assertThat(number).isEmpty();
        }
    }

    @Property
    void everyTextArrivesUnchanged(@ForAll String text) {
        Optional<Object> expected = text.isEmpty() ? Optional.empty() : Optional.of(text);
        assertThat(bind("Sample_Text", new RawArguments().text("name", text))).isEqualTo(expected);
    }

    @Property
    void anyJsonIsBoundOrRefusedWithASentence(@ForAll("json") JsonValue value, @ForAll("methods") String method) {
        RawArguments sent = new RawArguments();
        for (String name : List.of(
                "campaign_id",
                "limit",
                "name",
                "is_global",
                "active",
                "value",
                "status",
                "contact",
                "number",
                "weekdays",
                "contacts",
                "data",
                "media",
                "paid_date")) {
            sent.json(Json.createObjectBuilder().add(name, value).build());
        }
        assertThat(bind(method, sent)).isNotNull();
    }

    @Property
    void anyTextAsJsonIsReadOrRefusedWithASentence(@ForAll String text, @ForAll("methods") String method) {
        RawArguments sent = new RawArguments();
        for (String name : List.of("contact", "number", "contacts", "data")) {
            sent.text(name, "{" + text).text(name + "[a]" + text, text);
        }
        assertThat(bind(method, sent)).isNotNull();
    }

    @Property
    void listIsTheSameInEveryFormThatPhpGivesIt(@ForAll("phones") List<String> phones) {
        RawArguments brackets = new RawArguments();
        StringBuilder object = new StringBuilder();
        for (int i = 0; i < phones.size(); i++) {
            brackets.text("number[" + i + "]", phones.get(i));
            object.append(i == 0 ? "" : ",").append("\"" + i + "\":\"" + phones.get(i) + "\"");
        }
        RawArguments list = new RawArguments()
                .json(Json.createObjectBuilder(Map.of("number", phones)).build());
        RawArguments gaps = new RawArguments().text("number", "{" + object + "}");
        assertThat(bind("Sample_Texts", list)).contains(phones);
        assertThat(bind("Sample_Texts", gaps)).contains(phones);
        assertThat(bind("Sample_Texts", brackets)).contains(phones);
    }

    @Provide
    Arbitrary<List<String>> phones() {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(3)
                .ofMaxLength(15)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of(catalogue.all().stream().map(Operation::name).toList());
    }

    @Provide
    Arbitrary<JsonValue> json() {
        Arbitrary<JsonValue> scalars = Arbitraries.oneOf(
                Arbitraries.of(JsonValue.NULL, JsonValue.TRUE, JsonValue.FALSE),
                Arbitraries.strings().map(Json::createValue),
                Arbitraries.longs().map(Json::createValue),
                Arbitraries.bigDecimals().map(Json::createValue));
        return Arbitraries.recursive(() -> scalars, this::containers, 0, 3);
    }

    private Arbitrary<JsonValue> containers(Arbitrary<JsonValue> elements) {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("phone", "first_name", "zone", "0", "1", "7"),
                Arbitraries.strings().ofMaxLength(5));
        return Arbitraries.oneOf(
                elements,
                elements.list()
                        .ofMaxSize(3)
                        .map(list -> Json.createArrayBuilder(list).build()),
                Arbitraries.maps(names, elements).ofMaxSize(3).map(map -> {
                    var object = Json.createObjectBuilder();
                    map.forEach(object::add);
                    return object.build();
                }));
    }

    /** Anything else than a refusal fails the property. */
    private Optional<Object> bind(String method, RawArguments sent) {
        try {
            return Optional.of(catalogue.find(method).orElseThrow().bind(sent)[0]);
        } catch (DomainException refusal) {
            assertThat(refusal).hasMessageMatching("(?s).+");
            return Optional.empty();
        }
    }
}

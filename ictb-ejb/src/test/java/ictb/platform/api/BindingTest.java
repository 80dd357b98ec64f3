package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.Search;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PHP's habits, one by one. */
class BindingTest {

    private final Catalogue catalogue = Catalogue.of(new SampleService());

    @ParameterizedTest
    @ValueSource(strings = {"12", " 12 ", "+12", "012"})
    void wholeNumberComesAsText(String text) {
        assertThat(bound("Sample_Long", field("campaign_id", text))).isEqualTo(12L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.0", "\"12\"", "1.2E1"})
    void wholeNumberComesAsJson(String json) {
        assertThat(bound("Sample_Long", json("campaign_id", json))).isEqualTo(12L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12x", "1.5", "one", "0x12", "1e3", "99999999999999999999", "٣", "1 2", "--1", "[1]", "{\"a\":1}"
            })
    void whatIsNoWholeNumberIsRefusedByName(String text) {
        assertRefused("Sample_Long", field("campaign_id", text), "campaign_id must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e400", "1e999999999", "-1e-999999999", "9223372036854775808", "[]", "{}"})
    void whatIsNoWholeNumberInJsonIsRefusedByName(String json) {
        assertRefused("Sample_Long", json("campaign_id", json), "campaign_id must be a whole number");
    }

    @Test
    void jsonMayBeginWithAByteOrderMark() {
        assertThat(JsonText.read("The body", "\uFEFF{\"a\":1}").asJsonObject()).containsOnlyKeys("a");
        assertRefused("Sample_Contact", field("contact", "\uFEFF{}"), "contact.phone is required");
    }

    @Test
    void widestNumbersFit() {
        assertThat(bound("Sample_Long", field("campaign_id", "9223372036854775807")))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(bound("Sample_Long", json("campaign_id", "-9223372036854775808")))
                .isEqualTo(Long.MIN_VALUE);
        assertRefused("Sample_Int", field("limit", "2147483648"), "limit must be a whole number");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "TRUE, true", "yes, true", "0, false", "false, false", "no, false", "'', false"
    })
    void booleanComesAsText(String text, boolean meant) {
        assertThat(bound("Sample_Flag", field("is_global", text))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "'\"1\"', true", "0, false", "false, false", "'\"\"', false", "'\"no\"', false"
    })
    void booleanComesAsJson(String json, boolean meant) {
        assertThat(bound("Sample_Flag", json("is_global", json))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "on", "ja", "falsch", "-1", "[1]"})
    void whatIsNoBooleanIsRefused(String text) {
        assertRefused("Sample_Flag", field("is_global", text), "is_global must be 1 or 0");
    }

    @Test
    void emptyTextIsPhpsFalseWhereABooleanMayBeAbsent() {
        assertThat(bound("Sample_Maybe", field("active", ""))).isEqualTo(Optional.of(false));
        assertThat(bound("Sample_Maybe", json("active", "null"))).isEqualTo(Optional.empty());
        assertThat(bound("Sample_Maybe", new RawArguments())).isEqualTo(Optional.empty());
    }

    @Test
    void emptyNullAndMissingAreAllAbsent() {
        assertRefused("Sample_Text", field("name", ""), "name is required");
        assertRefused("Sample_Text", json("name", "null"), "name is required");
        assertRefused("Sample_Text", new RawArguments(), "name is required");
    }

    @ParameterizedTest
    @CsvSource({"188887212, 188887212", "1.88887212E8, 188887212", "1.5, 1.5", "true, 1", "false, 0", "'\" x \"', ' x '"
    })
    void textComesAsAnyScalar(String json, String meant) {
        assertThat(bound("Sample_Text", json("name", json))).isEqualTo(meant);
    }

    @Test
    void objectIsNoText() {
        assertRefused("Sample_Text", json("name", "{\"a\":1}"), "name must be a text");
        assertRefused("Sample_Text", json("name", "1e999999999"), "name must be a text");
    }

    @Test
    void bracesInATextStayText() {
        assertThat(bound("Sample_Text", field("name", "{not json"))).isEqualTo("{not json");
    }

    @Test
    void moneyIsRead() {
        assertThat(bound("Sample_Money", field("value", "12.50"))).isEqualTo(new BigDecimal("12.50"));
        assertThat(bound("Sample_Money", json("value", "-3"))).isEqualTo(new BigDecimal("-3"));
        assertRefused("Sample_Money", field("value", "12,50"), "value must be a number such as 12.5");
        assertRefused("Sample_Money", field("value", "1e9"), "value must be a number such as 12.5");
    }

    @Test
    void wordsAreReadWithDashOrUnderscore() {
        assertThat(bound("Sample_Word", field("status", "no-response"))).isEqualTo(SampleService.Answering.NO_RESPONSE);
        assertThat(bound("Sample_Word", field("status", "No_Response"))).isEqualTo(SampleService.Answering.NO_RESPONSE);
        assertRefused("Sample_Word", field("status", "silent"), "status must be one of human, no-response");
    }

    @Test
    void dateIsRead() {
        assertThat(bound("Sample_Date", field("paid_date", "2026-12-31"))).isEqualTo(LocalDate.of(2026, 12, 31));
        for (String none : List.of("31.12.2026", "+10000-01-01", "-0001-01-01", "0000-01-01")) {
            assertRefused("Sample_Date", field("paid_date", none), "paid_date must be a date such as 2026-12-31");
        }
    }

    @Test
    void objectComesAsJsonTextInOneField() {
        assertThat(bound("Sample_Contact", field("contact", "{\"phone\":\"188887212\"}")))
                .isEqualTo(new SampleService.Contact("188887212", Optional.empty(), Optional.empty()));
    }

    @Test
    void objectComesAsJson() {
        assertThat(bound("Sample_Contact", json("contact", "{\"phone\":188887212,\"first_name\":\"A\"}")))
                .isEqualTo(new SampleService.Contact("188887212", Optional.of("A"), Optional.empty()));
    }

    @Test
    void objectComesAsFieldsWithBrackets() {
        RawArguments sent =
                field("contact[phone]", "1888").text("contact[first_name]", "A").text("contact[zone_id]", "UTC");
        assertThat(bound("Sample_Contact", sent))
                .isEqualTo(new SampleService.Contact("1888", Optional.of("A"), Optional.of(ZoneId.of("UTC"))));
    }

    @Test
    void unknownMembersAreNeverBound() {
        assertThat(bound("Sample_Contact", field("contact", "{\"phone\":\"1\",\"credit\":99,\"class\":{}}")))
                .isEqualTo(new SampleService.Contact("1", Optional.empty(), Optional.empty()));
    }

    @Test
    void missingMemberIsNamedWithItsObject() {
        assertRefused("Sample_Contact", field("contact", "{}"), "contact.phone is required");
        assertRefused("Sample_Contact", field("contact", "{\"phone\":\"\"}"), "contact.phone is required");
    }

    @Test
    void emptyListStandsForAnEmptyObject() {
        assertRefused("Sample_Contact", field("contact", "[]"), "contact.phone is required");
        assertThat(((JsonObject) bound("Sample_Tree", field("data", "[]")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "7", "text", "{\"phone\":"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> bound("Sample_Contact", field("contact", text)))
                .withMessageStartingWith("contact ");
    }

    @Test
    void recordsOwnRefusalReachesTheClient() {
        assertRefused("Sample_Contact", json("contact", "{\"phone\":\" \"}"), "phone is blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"1888\",\"1999\"]",
                "{\"0\":\"1888\",\"1\":\"1999\"}",
                "{\"3\":\"1888\",\"7\":1999}",
                "[1888,\"\",null,\"1999\"]"
            })
    void listComesInAllOfPhpsForms(String json) {
        assertThat(bound("Sample_Texts", field("number", json))).isEqualTo(List.of("1888", "1999"));
        assertThat(bound("Sample_Texts", json("number", json))).isEqualTo(List.of("1888", "1999"));
    }

    @Test
    void listComesAsFieldsWithBrackets() {
        assertThat(bound("Sample_Texts", field("number[]", "1888").text("number[]", "1999")))
                .isEqualTo(List.of("1888", "1999"));
        assertThat(bound("Sample_Texts", field("number[0]", "1888").text("number[1]", "1999")))
                .isEqualTo(List.of("1888", "1999"));
    }

    @Test
    void loneValueStandsForAListOfOne() {
        assertThat(bound("Sample_Texts", field("number", "1888"))).isEqualTo(List.of("1888"));
        assertThat(bound("Sample_Texts", json("number", "1888"))).isEqualTo(List.of("1888"));
    }

    @Test
    void textsAreNotTakenApartAtCommas() {
        assertThat(bound("Sample_Texts", field("number", "a,b"))).isEqualTo(List.of("a,b"));
    }

    @Test
    void numbersAreTakenApartAtCommas() {
        assertThat(bound("Sample_Numbers", field("weekdays", "1,2, 3"))).isEqualTo(Optional.of(List.of(1, 2, 3)));
        assertRefused("Sample_Numbers", field("weekdays", "1,b"), "weekdays[1] must be a whole number");
    }

    @Test
    void objectWithWordsAsKeysIsNoList() {
        assertRefused(
                "Sample_Texts", field("number", "{\"a\":\"1\"}"), "number must be a list, in JSON: [\"a\", \"b\"]");
    }

    @Test
    void listOfObjectsNamesTheElementInItsRefusal() {
        assertRefused("Sample_Contacts", field("contacts", "[{\"phone\":\"1\"},{}]"), "contacts[1].phone is required");
    }

    @Test
    void aliasCountsWhereTheNameIsAbsent() {
        assertThat(bound("Sample_Long", field("id", "3"))).isEqualTo(3L);
        assertThat(bound("Sample_Long", field("id", "3").text("campaign_id", "")))
                .isEqualTo(3L);
        assertThat(bound("Sample_Long", field("id", "3").text("campaign_id", "4")))
                .isEqualTo(4L);
    }

    @Test
    void lastOfARepeatedFieldCounts() {
        assertThat(bound("Sample_Text", field("name", "first").text("name", "last")))
                .isEqualTo("last");
    }

    @Test
    void jsonIsReadNoDeeperThan32() {
        assertThat(((JsonObject) bound("Sample_Tree", field("data", nested(31)))))
                .isNotEmpty();
        assertRefused("Sample_Tree", field("data", nested(32)), "data is nested deeper than 32 levels");
        assertRefused("Sample_Tree", field("data", nested(100_000)), "data is nested deeper than 32 levels");
    }

    @Test
    void numberOfAThousandDigitsIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> bound("Sample_Contact", field("contact", "{\"phone\":" + "9".repeat(5_000) + "}")))
                .withMessageStartingWith("contact");
    }

    @Test
    void fileIsHandedOver() {
        UploadedFile file = new UploadedFile(Path.of("x"), 5, "texi.wav");
        assertThat(bound("Sample_File", new RawArguments().file("media", file))).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@test/texi.wav", "/etc/passwd", "http://127.0.0.1/x.wav", "RIFF"})
    void textInPlaceOfAFileIsRefusedAndSaysHowToSendOne(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> bound("Sample_File", field("media", text)))
                .withMessageContaining("media must be sent as a file")
                .withMessageContaining("'media' => new CURLFile(")
                .withMessageContaining("-F media=@")
                .withMessageNotContaining(text + " ");
    }

    @Test
    void missingFileIsNamed() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> bound("Sample_File", field("media", "")))
                .withMessageStartingWith("media must be sent as a file");
    }

    @Test
    void userIdIsReadWhereverUsrIdIs() {
        assertThat(bound("Sample_Owner", field("user_id", "7"))).isEqualTo(Optional.of(7L));
        assertThat(bound("Sample_Owner", field("user_id", "7").text("usr_id", "8")))
                .isEqualTo(Optional.of(8L));
        assertThat(catalogue.find("Sample_Owner").orElseThrow().bind(field("did", "{\"user_id\": 7}"))[1])
                .isEqualTo(Optional.of(new SampleService.Owned(Optional.of(7L))));
        assertThat(bound("Sample_Search", field("search", "{\"user_id\": 7}")))
                .isEqualTo(new Search(Map.of("usr_id", "7")));
    }

    @Test
    void userIdIsToldAsAnotherNameOfUsrId() {
        Operation owner = catalogue.find("Sample_Owner").orElseThrow();
        assertThat(owner.arguments().get(0).aliases()).containsExactly("user_id");
        assertThat(((Shape.ObjectOf) owner.arguments().get(1).shape())
                        .members()
                        .get(0)
                        .aliases())
                .containsExactly("user_id");
    }

    @Test
    void whatNoMethodReadsIsIgnored() {
        RawArguments sent =
                field("contact", "{\"phone\": \"1888\", \"phne\": 1}").text("contct", "x");
        assertThat(bound("Sample_Contact", sent)).isInstanceOf(SampleService.Contact.class);
    }

    @Test
    void whatNoMethodReadsIsRefusedWhereTheClientIsStrict() {
        assertRefused(
                "Sample_Contact",
                strict("contact", "{\"phone\": \"1888\", \"phne\": 1}"),
                "Unknown member contact.phne");
        assertRefused("Sample_Contact", strict("contct", "{}"), "Unknown argument contct");
        assertRefused("Sample_Contact", strict("contct[phone]", "1888"), "Unknown argument contct");
        assertRefused(
                "Sample_Contacts",
                strict("contacts", "[{\"phone\": \"1\"}, {\"phone\": \"2\", \"x\": null}]"),
                "Unknown member contacts[1].x");
        assertRefused("Sample_Contact", strict("x".repeat(100_000), "1"), "Unknown argument " + "x".repeat(64));
        assertRefused("Sample_Long", field("strict", "perhaps"), "strict must be 1 or 0");
    }

    @Test
    void whatAMethodReadsIsGoodForAStrictClientUnderAllItsNames() {
        assertThat(bound("Sample_Contact", strict("contact", "{\"phone\": \"1888\", \"zone_id\": \"UTC\"}")))
                .isInstanceOf(SampleService.Contact.class);
        assertThat(bound(
                        "Sample_Long",
                        strict("id", "7").text("api_username", "me").text("api_password", "mine")))
                .isEqualTo(7L);
        assertThat(bound("Sample_Numbers", strict("weekdays", "1,2"))).isEqualTo(Optional.of(List.of(1, 2)));
        assertThat(bound("Sample_Tree", strict("data", "{\"any\": {\"thing\": 1}}")))
                .isNotNull();
        assertThat(bound("Sample_Contacts", strict("contacts", "[{\"phone\": \"1\"}]")))
                .isEqualTo(List.of(new SampleService.Contact("1", Optional.empty(), Optional.empty())));
    }

    private static RawArguments strict(String name, String value) {
        return field("strict", "1").text(name, value);
    }

    private Object bound(String method, RawArguments sent) {
        return catalogue.find(method).orElseThrow().bind(sent)[0];
    }

    private void assertRefused(String method, RawArguments sent, String sentence) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> bound(method, sent))
                .withMessage(sentence);
    }

    private static RawArguments field(String name, String value) {
        return new RawArguments().text(name, value);
    }

    private static RawArguments json(String name, String value) {
        String body = "{\"" + name + "\":" + value + "}";
        return new RawArguments().json(Json.createReader(new StringReader(body)).readObject());
    }

    /** An object with that many objects inside each other. */
    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "{}" + "}".repeat(depth);
    }

    @Test
    void hundredThousandBracketsAreRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> field("contact" + "[x]".repeat(300_000), "1"))
                .withMessage("A field is nested deeper than 32 levels");
    }

    @Test
    void listOfTooManyIsRefused() {
        assertRefused(
                "Sample_Numbers", field("weekdays", "1,".repeat(10_001)), "weekdays has more than 10000 elements");
        assertRefused(
                "Sample_Texts",
                field("number", "[" + "\"1\",".repeat(10_000) + "\"1\"]"),
                "number has more than 10000 elements");
    }
}

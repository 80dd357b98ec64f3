package ictb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.CampaignKind;
import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import ictb.campaign.TransferResult;
import ictb.user.Resource;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The pages about the API tell all of it, and what they tell is true. */
class ReferenceTest {

    private static final Reference REFERENCE = Reference.of(Services.catalogue());

    @Test
    void openApiDocumentIsValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult read =
                new OpenAPIV3Parser().readContents(OpenApi.of(REFERENCE).toString(), null, options);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSize(REFERENCE.entries().size());
    }

    @Test
    void pageInTheDocsIsTheReference() throws IOException {
        assertIsInTheDocs("api.md", ReferenceMarkdown.of(REFERENCE));
    }

    /** What programs are generated from: a change of it is a change to them. */
    @Test
    void openApiDocumentInTheDocsIsTheOneThatIsServed() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(OpenApi.of(REFERENCE));
        }
        assertIsInTheDocs("openapi.json", text + "\n");
    }

    /** With {@code -Dictb.docs=write} it is written first. */
    private static void assertIsInTheDocs(String name, String content) throws IOException {
        Path page = Path.of("..", "docs", name);
        if ("write".equals(System.getProperty("ictb.docs"))) {
            Files.writeString(page, content);
        }
        assertThat(Files.readString(page)).isEqualTo(content);
    }

    @Test
    void pagesBeginWithAFirstCall() {
        String markdown = ReferenceMarkdown.of(REFERENCE);
        Document page = Jsoup.parse(ReferencePage.of(REFERENCE));

        assertThat(markdown)
                .containsSubsequence(
                        "## A first call",
                        "curl ",
                        "Account_ApiKey_Create",
                        "function broadcast_api(",
                        "## AccessNumber");
        assertThat(page.select("main .first pre").eachText())
                .anyMatch(code -> code.startsWith("function broadcast_api("));
        assertThat(page.select("nav a").eachAttr("href"))
                .startsWith("#first-call")
                .doesNotHaveDuplicates();
        assertThat(page.select("main .first").text()).doesNotContain("`");
    }

    @Test
    void everyKindOfCampaignSaysWhatItsMessageIs() {
        assertThat(Introduction.MESSAGES)
                .extracting(line -> line.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(REFERENCE.entries().stream()
                        .filter(entry -> entry.arguments().stream()
                                .anyMatch(row -> row.path().equals("campaign.message")))
                        .map(Reference.Entry::name)
                        .toList());
        assertThat(Introduction.MESSAGES)
                .extracting(line -> line.get(2).replace("`", ""))
                .isSubsetOf(
                        REFERENCE.entries().stream().map(Reference.Entry::name).toList());
    }

    @Test
    void everyEnumeratedValueIsInTheTable() {
        String table = BlockMarkdown.of(Introduction.of(REFERENCE));

        REFERENCE.entries().stream()
                .flatMap(entry -> Stream.concat(entry.arguments().stream(), entry.answer().stream()))
                .map(Reference.Row::type)
                .filter(type -> type.contains(" | "))
                .flatMap(type -> Stream.of(type.replace("list of ", "").split(" \\| ")))
                .forEach(word -> assertThat(table).contains("`" + word + "`"));
    }

    @Test
    void wordsAreThoseOfTheFeatures() {
        assertWords(
                Introduction.CAMPAIGN_STATUS,
                Stream.of(CampaignStatus.values())
                        .filter(status -> status != CampaignStatus.DELETED)
                        .map(CampaignStatus::word));
        assertWords(
                Introduction.CONTACT_STATUS, Stream.of(ContactStatus.values()).map(ContactStatus::word));
        assertWords(Introduction.KIND, Stream.of(CampaignKind.values()).map(CampaignKind::word));
        assertWords(Introduction.TRANSFER, Stream.of(TransferResult.values()).map(TransferResult::word));
        assertWords(Introduction.RESOURCE, Stream.of(Resource.values()).map(Resource::word));
    }

    private static void assertWords(String where, Stream<String> words) {
        assertThat(Introduction.WORDS.get(where)).containsExactlyElementsOf(words.toList());
    }

    @Test
    void onlyWhatClientsInUseCallSoChangesSomethingByGet() {
        assertThat(REFERENCE.entries())
                .filteredOn(entry -> entry.operation().getByKey())
                .extracting(Reference.Entry::name)
                .containsExactly("Campaign_Contact_Create", "Disposition_Create");
    }

    /** Programs of other editions probe for it, and know from a 404 that it is not there. */
    @Test
    void thereIsNoCampaignFilter() {
        assertThat(Services.catalogue().find("Campaign_Filter")).isEmpty();
    }

    @Test
    void everyMethodIsDescribed() {
        assertThat(REFERENCE.entries())
                .filteredOn(entry -> entry.description().isEmpty())
                .extracting(Reference.Entry::name)
                .isEmpty();
    }

    @Test
    void everyMethodHasASampleAndARefusal() {
        assertThat(REFERENCE.entries())
                .filteredOn(
                        entry -> entry.example().isEmpty() || entry.refusals().isEmpty())
                .extracting(Reference.Entry::name)
                .isEmpty();
    }

    @Test
    void noPlaceholderOfATestIsLeft() {
        assertThat(ReferencePage.of(REFERENCE)).doesNotContain("${");
    }

    @Test
    void pageHasASectionAndATrialForEachMethodAndNoScriptOfItsOwn() {
        Document page = Jsoup.parse(ReferencePage.of(REFERENCE));
        List<String> names =
                REFERENCE.entries().stream().map(Reference.Entry::name).toList();

        assertThat(page.select("main section[id]").eachAttr("id")).isEqualTo(names);
        assertThat(page.select("form[data-method]").eachAttr("data-method")).isEqualTo(names);
        assertThat(page.select("script").eachAttr("src")).containsExactly("/docs/reference.js");
        assertThat(page.select("script").eachText()).isEmpty();
        assertThat(page.select("style, [style], [onclick], [onload]")).isEmpty();
    }
}

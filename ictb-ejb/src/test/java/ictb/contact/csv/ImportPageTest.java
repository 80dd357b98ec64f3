package ictb.contact.csv;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.contact.csv.ColumnWords.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about imports tells the names of columns that are understood. */
class ImportPageTest {

    private static final Path PAGE = Path.of("..", "docs", "import.md");
    private static final String BEGIN = "<!-- column names: written by ImportPageTest -->\n";
    private static final String END = "<!-- end of column names -->\n";

    private static final List<Kind> TOLD = List.of(
            Kind.PHONE,
            Kind.MOBILE,
            Kind.LANDLINE,
            Kind.HOME,
            Kind.WORK,
            Kind.OTHER,
            Kind.NUMBER,
            Kind.FILLER,
            Kind.FIRST_NAME,
            Kind.LAST_NAME,
            Kind.NAME,
            Kind.EMAIL,
            Kind.ADDRESS,
            Kind.DESCRIPTION,
            Kind.CUSTOM,
            Kind.COUNTRY_CODE,
            Kind.AREA_CODE,
            Kind.NEVER);

    /** With {@code -Dictb.docs=write} it is written first. */
    @Test
    void pageTellsTheWordsOfAllLanguages() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).isBetween(BEGIN.length(), end);
        String words = "\n" + TOLD.stream().map(ImportPageTest::section).collect(Collectors.joining());
        if ("write".equals(System.getProperty("ictb.docs"))) {
            Files.writeString(PAGE, page.substring(0, begin) + words + page.substring(end));
        }

        assertThat(Files.readString(PAGE)).contains(BEGIN + words + END);
    }

    private static String section(Kind kind) {
        return "### " + kind.meaning() + "\n\n| language | words |\n|---|---|\n"
                + ColumnWords.languages().stream()
                        .filter(language -> language.words().containsKey(kind))
                        .map(language -> "| " + language.name() + " | "
                                + String.join(", ", language.words().get(kind)) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }
}

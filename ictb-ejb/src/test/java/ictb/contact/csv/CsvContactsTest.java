package ictb.contact.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CsvContactsTest {

    private static List<CsvContacts.Row> read(String text, Charset charset) {
        return read(text.getBytes(charset));
    }

    private static List<CsvContacts.Row> read(byte[] bytes) {
        return CsvFile.of(bytes).rows();
    }

    private static List<CsvContacts.Row> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    @Example
    void headerSaysWhichColumnIsWhich() {
        List<CsvContacts.Row> rows = read("Last Name;E-Mail;Phone Number;Shoe size\nB;a@example.org;12345678;44\n");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(rows.get(0).contact().phone()).contains("12345678");
        assertThat(rows.get(0).contact().lastName()).contains("B");
        assertThat(rows.get(0).contact().email()).contains("a@example.org");
        assertThat(rows.get(0).contact().firstName()).isEmpty();
    }

    @Example
    void withoutHeaderTheContractsOrderHolds() {
        List<CsvContacts.Row> rows = read("12345678,A,B,a@example.org,Road 1,1,2,3,D\n");

        assertThat(rows.get(0).contact().firstName()).contains("A");
        assertThat(rows.get(0).contact().email()).contains("a@example.org");
        assertThat(rows.get(0).contact().custom3()).contains("3");
        assertThat(rows.get(0).contact().description()).contains("D");
    }

    @Example
    void oneColumnIsPhones() {
        assertThat(read("12345678\r\n\r\n+1 (888) 88-7212\r\n"))
                .extracting(row -> row.contact().phone().orElseThrow())
                .containsExactly("12345678", "+1 (888) 88-7212");
    }

    @Example
    void encodingIsFoundOut() {
        String text = "phone,first_name\n12345678,Jürgen\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            assertThat(read(text, charset).get(0).contact().firstName())
                    .as("%s", charset)
                    .contains("Jürgen");
        }
        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_8)
                        .get(0)
                        .contact()
                        .phone())
                .contains("12345678");
        assertThat(read("\uFEFF" + text.replace(',', '\t'), StandardCharsets.UTF_16LE)
                        .get(0)
                        .contact()
                        .firstName())
                .contains("Jürgen");
    }

    @Example
    void quotedFieldsHoldSeparatorsQuotesAndLineBreaks() {
        List<CsvContacts.Row> rows = read("phone,address\n1234,\"Road 1,\n\"\"Town\"\"\"\n5678,x\n");

        assertThat(rows.get(0).contact().address()).contains("Road 1,\n\"Town\"");
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    @Example
    void quoteThatIsNeverClosedIsRefused() {
        String endless = "phone\n\"" + "1".repeat(200_000);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(endless))
                .withMessage("The file is not readable as CSV: the quote that opens in line 2 is never closed");
    }

    @Example
    void emptyFileHasNoRows() {
        assertThat(read("")).isEmpty();
        assertThat(read("phone\n")).isEmpty();
    }

    @Example
    void blankLinesAreSkippedAndCounted() {
        List<CsvContacts.Row> rows = read("\n\nphone\n\n1234\r\n\r\n\n5678\n\n");

        assertThat(rows.stream().map(CsvContacts.Row::line)).containsExactly(5L, 8L);
    }

    @Example
    void thereMayBeAnyNumberOfBlankRows() {
        assertThat(read("phone,name\n1234,A\n" + ",\n".repeat(200_000) + "5678,B\n"))
                .extracting(CsvContacts.Row::line)
                .containsExactly(2L, 200_003L);
    }

    @Property(tries = 200)
    void whatWasWrittenIsReadInEveryDialect(
            @ForAll @Size(min = 1, max = 8)
                    List<@NotBlank @StringLength(max = 12) @CharRange(from = ' ', to = 'ž') String> names,
            @ForAll @CharRange(from = 'a', to = 'd') char dialect) {
        char separator = ",;\t|".charAt(dialect - 'a');
        String text = "phone" + separator + "first_name\n"
                + names.stream()
                        .map(name -> "1234" + separator + '"' + name.replace("\"", "\"\"") + "\"\n")
                        .collect(Collectors.joining());

        assertThat(read(text))
                .extracting(row -> row.contact().firstName().orElse(""))
                .containsExactlyElementsOf(
                        names.stream().map(CellContent::trimmed).toList());
    }

    @Example
    void rowOfTooManyColumnsIsRefused() {
        assertUnreadable("1,".repeat(2_000));
    }

    @Example
    void rowOfManyLongFieldsIsRefused() {
        assertUnreadable(("1".repeat(60_000) + ",").repeat(100));
    }

    private static void assertUnreadable(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("The file is not readable as CSV");
    }
}

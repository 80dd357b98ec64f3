package ictb.contact.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.contact.Remote;
import ictb.platform.DomainException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs and people write them: the right number of the right person, or a refusal. */
class CsvFilesTest {

    private static final String ALONE =
            "A phone number must stand alone: these digits belong to more than one number, or to something else";

    @Test
    void areaCodeAndNumberOfARegistryAreOneNumber() {
        assertThat(CsvFile.named("ftc_registry.csv").phones()).containsExactly("12125550171", "12125550172");
    }

    @Test
    void registryRowWithoutAreaCodeIsRejected() {
        assertThat(CsvFile.of("212,5550171\n212,5550172\n917,5550173\n,5550174\n646,5550175\n718,5550176\n")
                        .phones())
                .contains("12125550171", "A phone number of 7 digits needs its area code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dnc_cell.csv", "cellemail.csv"})
    void cellIsATelephone(String name) {
        assertThat(CsvFile.named(name).phones()).allMatch(phone -> phone.matches("121255501[0-9]{2}"));
        assertThat(CsvFile.named(name).emails()).contains("ann@x.com");
        assertThat(CsvFile.named(name).firstNames()).contains("Ann");
    }

    @Test
    void decimalsOfSpreadsheetsAreNoDigits() {
        assertThat(CsvFile.named("float0.csv").phones()).containsExactly("12125550100", "12125550101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"idcell.csv", "numphone.csv"})
    void idIsNotDialled(String name) {
        assertThat(CsvFile.named(name).phones()).containsExactly("12125550100", "12125550101");
        assertThat(CsvFile.named(name).firstNames()).containsExactly("Ann", "Bob");
    }

    @Test
    void countryCodeInAColumnOfItsOwnIsPartOfTheNumber() {
        assertThat(CsvFile.named("vici_export.csv").phones()).containsExactly("442079460958", "12125550100");
    }

    @Test
    void digitsBehindANumberAreNotJoinedToIt() {
        assertThat(CsvFile.named("dash_ext.csv").phones()).containsExactly(ALONE, ALONE, ALONE, ALONE);
    }

    @Test
    void quoteThatIsNeverClosedIsRefusedWithItsLine() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.named("openq_desc.csv").rows())
                .withMessage("The file is not readable as CSV: the quote that opens in line 2 is never closed");
    }

    @Test
    void quoteWithinALineIsReadAsItIsWritten() {
        CsvFile file = CsvFile.named("quote_mid.csv");

        assertThat(file.phones()).containsExactly("12125550100", "12125550101", "12125550102");
        assertThat(file.firstNames()).containsExactly("Ann", "\"Bob\" Smith", "C");
        assertThat(file.rows().get(0).contact().address()).contains("5\" pipe");
    }

    @Test
    void lineThatNamesTheSeparatorIsNoHeader() {
        CsvFile file = CsvFile.named("sep.csv");

        assertThat(file.phones()).containsExactly("030901820", "030901821");
        assertThat(file.firstNames()).containsExactly("Ann", "Bob");
        assertThat(file.rows()).extracting(CsvContacts.Row::line).containsExactly(3L, 4L);
    }

    @Test
    void titleIsNoHeader() {
        CsvFile file = CsvFile.named("title.csv");

        assertThat(file.phones()).containsExactly("12125550100");
        assertThat(file.firstNames()).containsExactly("Ann");
    }

    @Test
    void invisibleCharactersAreNone() {
        assertThat(CsvFile.named("nbsp.csv").phones())
                .containsExactly("442079460958", "442079460959", "02079460960", "02079460961");
    }

    @Test
    void apostropheInFrontIsASpreadsheets() {
        assertThat(CsvFile.named("apos.csv").phones()).containsExactly("442079460958", "02079460959");
    }

    @Test
    void mobileComesBeforeLandlineBeforeWorkAndTheNextOneServesWhereItIsEmpty() {
        assertThat(CsvFile.of("Work Phone,Home Phone,Mobile\n2125550101,2125550102,2125550103\n2125550104,2125550105,\n"
                                + "2125550106,,n/a\n")
                        .phones())
                .containsExactly("12125550103", "12125550105", "12125550106");
    }

    @Test
    void columnOfTelephonesWithoutAnyIsNoneWhereAnotherHasThem() {
        assertThat(CsvFile.of("Mobile,Phone\nyes,2125550101\nno,2125550102\n").phones())
                .containsExactly("12125550101", "12125550102");
    }

    @Test
    void faxIsNoTelephone() {
        assertRefused("Name,Fax\nAnn,2125550100\n", "Name, Fax");
    }

    @Test
    void fileInWhichNoPhoneColumnCanBeToldIsRefusedWithItsColumns() {
        assertRefused("Lead ID,Kennzeichen,Name\n10001,2125550100,Ann\n", "Lead ID, Kennzeichen, Name");
        assertRefused("Foo,Bar\n2125550100,Ann\n", "Foo, Bar");
        assertRefused(
                "Email,Reference\nann@x.com,Ann\n,2125550100\n".replace("Reference", "Whatever"), "Email, Whatever");
        assertRefused(
                "Customer Number,Account No,Name\n2125550100,2125550101,Ann\n", "Customer Number, Account No, Name");
    }

    @Test
    void fileWithoutHeaderNeedsExactlyOneColumnOfTelephones() {
        assertThat(CsvFile.of("10001,2125550100,Ann\n10002,2125550101,Bob\n").phones())
                .containsExactly("12125550100", "12125550101");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of("2125550100,2125550101\n").rows())
                .withMessageStartingWith("The file has no names of columns, and 2 of its columns look like telephone");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of("44,2079460958\n44,2079460959\n").rows())
                .withMessageContaining("column 1 may be the country code");
        assertRefused("1001,Ann\n1002,Bob\n", "1001, Ann");
        assertThat(CsvFile.of("2125550100,Ann\n1002,Bob\n2125550101\n2125550102,Cy,D\n")
                        .phones())
                .containsExactly(
                        "12125550100",
                        "A phone number in a file without names of columns has at least 7 digits: fewer may be anything",
                        "12125550101",
                        "12125550102");
    }

    @Test
    void addressesWithoutTelephonesAreEmailContacts() {
        CsvFile file = CsvFile.of("Customer ID,Name,Email\n1000100,Ann,ann@x.com\n1000101,Bob,bob@x.com\n");

        assertThat(file.phones()).containsExactly("", "");
        assertThat(file.emails()).containsExactly("ann@x.com", "bob@x.com");
        assertThat(CsvFile.of("ann@x.com\n2125550100\n").emails()).containsExactly("ann@x.com", "");
    }

    @Test
    void cellTooManyIsNotDialled() {
        assertThat(CsvFile.of("name,id,phone\nAnn,1000100,2125550100\nSmith, Bob,1000101,2125550101\n")
                        .phones())
                .containsExactly("12125550100", "The row has 4 cells, and the file 3 columns");
    }

    @Test
    void codesInColumnsOfTheirOwnAreJoined() {
        assertThat(CsvFile.of(
                                "Country Code,Phone\nGB,020 7946 0958\n+44,020 7946 0958\n0044,2079460958\n44,442079460958\n"
                                        + "44,+12125550100\n,2125550100\nUS,(212) 555-0100\n49,030/901820\n39,06 698 82000\n")
                        .phones())
                .containsExactly(
                        "442079460958",
                        "442079460958",
                        "442079460958",
                        "442079460958",
                        "12125550100",
                        "12125550100",
                        "12125550100",
                        "4930901820",
                        "390669882000");
        assertThat(CsvFile.of(
                                "Area Code,Phone\n212,555-0100\n(212),5550101\n212,212-555-0102\n,5550103\n,212 5550104\n")
                        .phones())
                .containsExactly(
                        "12125550100",
                        "12125550101",
                        "12125550102",
                        "A phone number of 7 digits needs its area code",
                        "12125550104");
        assertThat(CsvFile.of("Ländervorwahl;Vorwahl;Telefon\n49;030;901820\n49;30;901821\n")
                        .phones())
                .containsExactly("4930901820", "4930901821");
    }

    @Test
    void codeThatMakesNoNumberRejectsTheRow() {
        assertThat(CsvFile.of("phone_code,phone\n1,5550100\n999,2125550100\n1,2125550100\n1,2125550101\n1,2125550102\n"
                                + "1,2125550103\n1,2125550104\n1,2125550105\n1,2125550106\n1,2125550107\n")
                        .phones())
                .startsWith(
                        "A phone number of country code 1 cannot be 5550100",
                        "A phone number's country code is one such as 44 or GB, not 999")
                .contains("12125550100");
    }

    @Test
    void mappingSaysWhichColumnIsWhich() {
        String text = "Lead ID,Kennzeichen,Wer\n10001,2125550100,Ann\n";

        assertThat(CsvFile.of(text).mapped(Map.of("Kennzeichen", "phone")).phones())
                .containsExactly("12125550100");
        assertThat(CsvFile.of(text).mapped(Map.of("kennzeichen ", "phone")).phones())
                .containsExactly("12125550100");
        CsvFile numbered =
                CsvFile.of("10001,2125550100,Ann,2125550101\n").mapped(Map.of("2", "phone", "3", "first_name"));
        assertThat(numbered.phones()).containsExactly("12125550100");
        assertThat(numbered.firstNames()).containsExactly("Ann");
        assertThat(CsvFile.of("Ann,2125550100\n")
                        .mapped(Map.of("0", "first_name", "1", "phone"))
                        .phones())
                .containsExactly("12125550100");
        assertThat(CsvFile.of("Phone,Mobile\n2125550100,2125550101\n")
                        .mapped(Map.of("1", "phone"))
                        .phones())
                .containsExactly("12125550100");
    }

    @Test
    void mappingSaysWhichRecordOfAnotherProgramEachIs() {
        String text = "Lead ID,Number,Source\n10001,2125550100,Leads\n,2125550101,\n";

        assertThat(CsvFile.of(text)
                        .mapped(Map.of("Lead ID", "remote_id", "Number", "phone", "Source", "remote_module"))
                        .remotes())
                .containsExactly(Optional.of(new Remote(Optional.of("10001"), Optional.of("Leads"))), Optional.empty());
        assertThat(CsvFile.of(text).mapped(Map.of("Number", "phone")).remotes()).containsOnly(Optional.empty());
    }

    @Test
    void mappingOfWhatIsNotThereIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ColumnMapping.of(Map.of("a", "telephone")))
                .withMessageStartingWith("mapping gives a column one of these fields: phone, first_name, ");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ColumnMapping.of(Map.of("a", "first_name")))
                .withMessage("mapping must name the column of the phone or of the email");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() ->
                        CsvFile.of("a,b\n1,2\n").mapped(Map.of("c", "phone")).rows())
                .withMessage("mapping names columns that the file does not have: c. The file begins with a, b");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of("2125550100,2\n")
                        .mapped(Map.of("3", "phone"))
                        .rows())
                .withMessage("mapping names column 3, and the file has 2");
    }

    @Test
    void workbookIsRefusedWithAdvice() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of("PK\u0003\u0004whatever").rows())
                .withMessage("The file is an Excel or LibreOffice workbook, or another archive, not CSV. Open it in a"
                        + " spreadsheet program, save the sheet as \"CSV UTF-8\" and send that file");
    }

    @Test
    void quoteThatSwallowsRowsIsRefusedAlsoWhereAnotherClosesIt() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of("phone,name,note\n2125550100,Ann,\"6\n2125550101,Bob,\"x\"\n")
                        .rows())
                .withMessage("The file is not readable as CSV: the quote that opens in line 2 is never closed");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of("phone,name,note\n2125550100,Ann,\"6\n2125550101,Bob,5\"\n")
                        .rows())
                .withMessage("A quote in the row that begins in line 2 is not closed there:"
                        + " the text goes on over rows with telephone numbers");
    }

    private static void assertRefused(String text, String columns) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of(text).rows())
                .withMessageStartingWith(
                        "No column can be told to hold telephone numbers. The file begins with " + columns + ". ");
    }
}

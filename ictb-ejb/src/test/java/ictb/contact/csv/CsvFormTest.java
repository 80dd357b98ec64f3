package ictb.contact.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the character sets and with the separators of all kinds of programs. */
class CsvFormTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Téléphone;Prénom, Jérôme",
        "windows-1252, phone;first_name, Jürgen",
        "windows-1250, Telefon;Imię, Łukasz Żółć",
        "windows-1250, Telefon;Jméno;Příjmení, Řehoř",
        "windows-1251, Телефон;Имя, Андрей",
        "windows-1251, phone;first_name, Андрей Сидоров",
        "windows-1253, Τηλέφωνο;Όνομα, Γιώργος",
        "windows-1253, phone;first_name, Γιώργος Παπαδόπουλος",
        "windows-1254, Telefon;Adı, Şükrü Işık",
        "windows-1255, טלפון;שם פרטי, דוד",
        "windows-1255, phone;first_name, יצחק",
        "windows-1256, الهاتف;الاسم, محمد",
        "windows-31j, 電話番号;氏名, 山田太郎",
        "x-windows-949, 전화번호;이름, 홍길동",
        "GB18030, 电话;姓名, 王小明",
        "Big5, 電話號碼;姓名, 王小明"
    })
    void oldCharacterSetIsFoundOut(String charset, String header, String name) {
        byte[] file = (header + "\n2125550100;" + name + "\n").getBytes(Charset.forName(charset));

        assertThat(CsvFile.of(file).firstNames()).containsExactly(name);
        assertThat(CsvFile.of(file).phones()).containsExactly("12125550100");
    }

    /** The strange bytes stand far behind what is looked at first. */
    @Test
    void characterSetIsFoundOutFromLinesFarBehind() {
        String file = "phone;first_name\n" + "2125550100;Ann\n".repeat(10_000) + "2125550101;Андрей Сидоров\n";

        assertThat(CsvFile.of(file.getBytes(Charset.forName("windows-1251"))).firstNames())
                .element(10_000)
                .isEqualTo("Андрей Сидоров");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAMarkAndWithout(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] file = (mark + "电话;名字\r\n2125550100;王小明\r\n").getBytes(Charset.forName(charset));

            assertThat(CsvFile.of(file).firstNames()).containsExactly("王小明");
            assertThat(CsvFile.of(file).phones()).containsExactly("12125550100");
        }
    }

    @Test
    void badByteSpoilsItsOwnCellAlone() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("phone,first_name\n2125550100,Jürgen\n21255501".getBytes(StandardCharsets.UTF_8));
        file.write(0xFC);
        file.writeBytes("01,Ann\n2125550102,J".getBytes(StandardCharsets.UTF_8));
        file.write(0xFC);
        file.writeBytes("rgen\n2125550103,Zoë Müller Ağa\n".getBytes(StandardCharsets.UTF_8));

        assertThat(CsvFile.of(file.toByteArray()).firstNames())
                .containsExactly("Jürgen", "Ann", "J\uFFFDrgen", "Zoë Müller Ağa");
        assertThat(CsvFile.of(file.toByteArray()).phones())
                .containsExactly(
                        "12125550100",
                        "A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most",
                        "12125550102",
                        "12125550103");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\nphone;first_name\n2125550100;A, B\n",
                "SEP=;\r\nphone;first_name\r\n2125550100;A, B\r\n",
                "\uFEFF\"sep=;\"\nphone;first_name\n2125550100;A, B\n",
                "sep=\t\nphone\tfirst_name\n2125550100\tA, B\n",
                "phone;first_name\n2125550100;A, B\n2125550101;C, D\n",
                "My list, of today\nMade by ann@example.org\n\nphone;first_name\n2125550100;A, B\n",
                "2125550100;A, B\n2125550101;C, D\n",
                "phone|first_name\n2125550100|A, B\n",
                "first_name\tphone\n\"A, B\"\t2125550100\n",
                "phone, first_name\n2125550100, \"A, B\"\n",
                "phone,first_name\r2125550100,\"A, B\"\r",
                "\n\n,,\nContacts\nof 2026-11-30,,\n\nphone,first_name,\n,,\n2125550100,\"A, B\",\n"
            })
    void separatorIsFoundOut(String file) {
        assertThat(CsvFile.of(file).firstNames()).startsWith("A, B");
        assertThat(CsvFile.of(file).phones()).startsWith("12125550100");
    }

    @Test
    void numbersInOneCellAreNotColumns() {
        assertThat(CsvFile.of("phone\n2125550100\n2125550101; 2125550102\n2125550103\n")
                        .phones())
                .containsExactly(
                        "12125550100",
                        "A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most",
                        "12125550103");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7", "  <html><table>", "<!DOCTYPE html>", "<?xml version=\"1.0\"?>", "\u001f\u008b\b"})
    void whatIsNoCsvIsRefused(String beginning) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of(beginning.getBytes(StandardCharsets.ISO_8859_1))
                        .rows())
                .withMessageContaining(", not CSV. Open it in a spreadsheet program");
    }

    @Test
    void oldWorkbookIsRefused() {
        byte[] file = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CsvFile.of(file).rows())
                .withMessageStartingWith("The file is an Excel workbook of the old kind (.xls), not CSV.");
    }
}

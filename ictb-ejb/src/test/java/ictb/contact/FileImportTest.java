package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.contact.csv.CsvContacts;
import ictb.platform.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {

    @TempDir
    private Path folder;

    private final List<ImportErrorRow> notes = new ArrayList<>();
    private final FileImport<NewContact> loading =
            new FileImport<>(FileImportTest::read, chunk -> notes.addAll(chunk.notes()), Runnable::run);

    private static List<NewContact> read(CsvContacts.Row row, Consumer<String> note) {
        NewContact contact = row.contact();
        if (contact.email().isPresent()) {
            note.accept("Without email");
        }
        if (contact.phone().filter(phone -> phone.startsWith("1")).isEmpty()) {
            throw new DomainException("No number");
        }
        return contact.firstName().isPresent() ? List.of() : List.of(contact);
    }

    @Test
    void fileOfTenThousandRowsThatAreNoneIsRefused() throws IOException {
        take(9_999, "x");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> take(1, "x"))
                .withMessage("10000 rows of the file hold no contact, and fewer do: is it the right file?");
    }

    @Test
    void manyBadRowsAmongMoreGoodOnesAreKept() throws IOException {
        take(10_001, "123");
        take(10_000, "x");

        assertThat(loading.finish()).isEqualTo(new ImportCounts(10_001, 0, 10_000));
    }

    @Test
    void notesAreOfRowsThatAreImported() throws IOException {
        give("phone,first_name,email\n123,,a@x.com\n223,,b@x.com\n124,known,c@x.com\n125,,\n");

        assertThat(loading.finish()).isEqualTo(new ImportCounts(2, 1, 1));
        assertThat(notes).containsExactly(new ImportErrorRow(2, "Without email", "123,,a@x.com"));
    }

    private void take(int rows, String phone) throws IOException {
        give("phone,email,first_name\n" + (phone + ",,\n").repeat(rows));
    }

    private void give(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("contacts.csv"), text);
        CsvContacts.read(file, Optional.empty(), loading);
    }
}

package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.contact.csv.CsvContacts;
import ictb.platform.DomainException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileImportTest {

    private final FileImport<NewContact> loading = new FileImport<>(FileImportTest::read, chunk -> {}, Runnable::run);

    private static List<NewContact> read(NewContact contact) {
        if (contact.phone().isEmpty()) {
            throw new DomainException("No number");
        }
        return List.of(contact);
    }

    @Test
    void fileOfTenThousandRowsThatAreNoneIsRefused() {
        take(9_999, Optional.empty());

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> take(1, Optional.empty()))
                .withMessage("10000 rows of the file hold no contact, and fewer do: is it the right file?");
    }

    @Test
    void manyBadRowsAmongMoreGoodOnesAreKept() {
        take(10_001, Optional.of("123"));
        take(10_000, Optional.empty());

        assertThat(loading.finish()).isEqualTo(new ImportCounts(10_001, 0, 10_000));
    }

    private void take(int rows, Optional<String> phone) {
        Optional<String> none = Optional.empty();
        NewContact contact = new NewContact(phone, none, none, none, none, none, none, none, none);
        for (int row = 0; row < rows; row++) {
            loading.take(new CsvContacts.Row(1, contact, List.of(), ','));
        }
    }
}

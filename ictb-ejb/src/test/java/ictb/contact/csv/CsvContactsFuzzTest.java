package ictb.contact.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.platform.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any bytes are read as a file of contacts or refused with a sentence. */
class CsvContactsFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyFileIsReadOrRefused(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".csv");
        List<CsvContacts.Row> rows = new ArrayList<>();
        try {
            Files.write(file, content);
            CsvContacts.read(file, Optional.empty(), rows::add);
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.line()).isPositive();
            assertThat(row.content()).hasSizeLessThanOrEqualTo(500);
        });
        assertThat(rows).extracting(CsvContacts.Row::line).isSorted();
    }
}

package ictb.contact.csv;

import ictb.contact.Remote;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file as an American user sends it, and what is read of it. */
final class CsvFile {

    private static final Optional<String> COUNTRY = Optional.of("US");

    private final byte[] content;
    private Optional<ColumnMapping> mapping = Optional.empty();

    private CsvFile(byte[] content) {
        this.content = content;
    }

    static CsvFile of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvFile of(byte[] content) {
        return new CsvFile(content);
    }

    /** One of the files beside this class. */
    static CsvFile named(String name) {
        try (InputStream in = CsvFile.class.getResourceAsStream("files/" + name)) {
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CsvFile mapped(Map<String, String> sent) {
        mapping = Optional.of(ColumnMapping.of(sent));
        return this;
    }

    List<CsvContacts.Row> rows() {
        try {
            Path file = Files.createTempFile("contacts", ".csv");
            try {
                Files.write(file, content);
                List<CsvContacts.Row> rows = new ArrayList<>();
                CsvContacts.read(file, mapping, rows::add);
                return rows;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every row the number, or the reason why it is rejected, or nothing where it has none. */
    List<String> phones() {
        return rows().stream().map(CsvFile::phone).toList();
    }

    static String phone(CsvContacts.Row row) {
        try {
            return row.contact()
                    .phone()
                    .map(written -> PhoneNumber.parse(written, COUNTRY).digits())
                    .orElse("");
        } catch (DomainException refused) {
            return refused.getMessage();
        }
    }

    List<Optional<Remote>> remotes() {
        return rows().stream().map(row -> row.contact().remote()).toList();
    }

    List<String> firstNames() {
        return rows().stream().map(row -> row.contact().firstName().orElse("")).toList();
    }

    List<String> lastNames() {
        return rows().stream().map(row -> row.contact().lastName().orElse("")).toList();
    }

    List<String> emails() {
        return rows().stream().map(row -> row.contact().email().orElse("")).toList();
    }
}

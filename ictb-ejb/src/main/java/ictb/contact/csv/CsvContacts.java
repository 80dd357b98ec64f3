package ictb.contact.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import ictb.contact.NewContact;
import ictb.platform.DomainException;
import ictb.platform.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a file of contacts row by row. */
public final class CsvContacts {

    /** Characters of one row's field; more is a quote that was never closed. */
    private static final int LONGEST_FIELD = 1 << 16;

    /** Characters of a row, which is held in memory. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final int MOST_COLUMNS = 1_000;

    /** A spreadsheet ends with some; a file of nothing else keeps the server busy for nothing. */
    private static final int MOST_BLANK_LINES = 100_000;

    private static final int KEPT = 500;

    private CsvContacts() {}

    /**
     * A row.
     *
     * @param line where it begins in the file, from 1
     */
    public record Row(long line, NewContact contact, List<String> fields, char separator) {

        /** The row, cut, for telling. */
        public String content() {
            return Text.cut(String.join(String.valueOf(separator), fields), KEPT);
        }
    }

    /** Takes the rows, in their order. */
    public interface Sink {

        void take(Row row);
    }

    /** @throws DomainException when the file cannot be read as CSV at all */
    public static void read(Path file, Sink sink) {
        try {
            CsvForm form = CsvForm.of(file);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(form.separator())
                    .maxBufferSize(LONGEST_FIELD)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(
                            CsvRecordHandler.of(row -> row.maxFields(MOST_COLUMNS)
                                    .maxFieldSize(LONGEST_FIELD)
                                    .maxRecordSize(LONGEST_ROW)),
                            form.open(file))) {
                read(csv, form.separator(), sink);
            }
        } catch (CsvParseException unreadable) {
            throw new DomainException(
                    "The file is not readable as CSV: a quote may be open, a field longer than " + LONGEST_FIELD
                            + " characters, or a row have more than " + MOST_COLUMNS + " columns",
                    unreadable);
        } catch (IOException broken) {
            throw new UncheckedIOException("An upload cannot be read", broken);
        }
    }

    private static void read(Iterable<CsvRecord> csv, char separator, Sink sink) {
        Optional<CsvColumns> columns = Optional.empty();
        int blank = 0;
        for (CsvRecord record : csv) {
            List<String> fields = record.getFields();
            if (fields.size() == 1 && fields.get(0).isEmpty()) {
                if (++blank > MOST_BLANK_LINES) {
                    throw new DomainException("The file has more than " + MOST_BLANK_LINES + " blank lines");
                }
                continue;
            }
            if (columns.isEmpty()) {
                Optional<CsvColumns> named = CsvColumns.named(fields);
                columns = named.or(() -> Optional.of(CsvColumns.inOrder()));
                if (named.isPresent()) {
                    continue;
                }
            }
            sink.take(new Row(record.getStartingLineNumber(), columns.get().contact(fields), fields, separator));
        }
    }
}

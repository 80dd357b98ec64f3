package ictb.contact.csv;

import ictb.contact.NewContact;
import ictb.platform.DomainException;
import ictb.platform.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of contacts row by row. Every row that is not blank is given on, those that hold no contact too. */
public final class CsvContacts {

    private static final int KEPT = 500;

    /** Rows that are looked at to tell what the columns hold, and their cells' characters. */
    private static final int SAMPLE_ROWS = 500;

    private static final int SAMPLE_LENGTH = 1 << 20;

    private CsvContacts() {}

    /** A row. */
    public static final class Row {

        private final long line;
        private final List<String> fields;
        private final CsvColumns columns;
        private final char separator;

        Row(long line, List<String> fields, CsvColumns columns, char separator) {
            this.line = line;
            this.fields = fields;
            this.columns = columns;
            this.separator = separator;
        }

        /** Where it begins in the file, from 1. */
        public long line() {
            return line;
        }

        /**
         * Its contact, with the first of its telephone numbers that is not empty.
         *
         * @throws DomainException when it has more cells than the file has columns, or codes that make no number
         */
        public NewContact contact() {
            return columns.contact(fields);
        }

        /**
         * All of its telephone numbers, as they stand in their cells.
         *
         * @throws DomainException when it has more cells than the file has columns
         */
        public List<String> phones() {
            return columns.phones(fields);
        }

        /**
         * One of {@link #phones}, with the country and area code that stand in columns of their own.
         *
         * @throws DomainException when they make no number
         */
        public String whole(String phone) {
            return columns.whole(fields, phone);
        }

        /**
         * Its e-mail address, as it is written.
         *
         * @throws DomainException when it has more cells than the file has columns
         */
        public Optional<String> email() {
            return columns.checkedEmail(fields);
        }

        /** The row, cut, for telling. */
        public String content() {
            return Text.cut(String.join(String.valueOf(separator), fields), KEPT);
        }
    }

    /** Takes the rows, in their order. */
    public interface Sink {

        void take(Row row);
    }

    /**
     * @param mapping what the client says of the columns
     * @throws DomainException when the file cannot be read for certain: it is no CSV, a quote is open, or no column of telephone
     *     numbers or addresses can be told
     */
    public static void read(Path file, Optional<ColumnMapping> mapping, Sink sink) {
        try {
            CsvForm form = CsvForm.of(file);
            try (Reader text = form.open(file)) {
                new Reading(new CsvRows(text, form.separator(), form.firstLine()), form.separator(), sink)
                        .read(mapping);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("An upload cannot be read", broken);
        }
    }

    /** A row whose columns are not known yet. */
    private record RawRow(long line, List<String> fields, boolean hasLineBreak) {}

    private static final class Reading {

        private final CsvRows csv;
        private final char separator;
        private final Sink sink;

        Reading(CsvRows csv, char separator, Sink sink) {
            this.csv = csv;
            this.separator = separator;
            this.sink = sink;
        }

        void read(Optional<ColumnMapping> mapping) throws IOException {
            List<RawRow> first = first();
            ColumnSample sample =
                    new ColumnSample(first.stream().map(RawRow::fields).toList());
            FoundColumns found = mapping.map(said -> said.in(sample)).orElseGet(() -> ColumnFinder.find(sample));
            first.subList(found.headings(), first.size()).forEach(row -> give(row, found.columns()));
            first.clear();
            while (nextFilled()) {
                give(new RawRow(csv.line(), csv.fields(), csv.hasLineBreak()), found.columns());
            }
        }

        private List<RawRow> first() throws IOException {
            List<RawRow> rows = new ArrayList<>();
            int length = 0;
            while (rows.size() < SAMPLE_ROWS && length < SAMPLE_LENGTH && nextFilled()) {
                rows.add(new RawRow(csv.line(), csv.fields(), csv.hasLineBreak()));
                length += csv.fields().stream().mapToInt(String::length).sum();
            }
            return rows;
        }

        private boolean nextFilled() throws IOException {
            while (csv.next()) {
                if (isFilled(csv.fields())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isFilled(List<String> fields) {
            for (String field : fields) {
                if (!CellContent.trimmed(field).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private void give(RawRow row, CsvColumns columns) {
            if (row.hasLineBreak()) {
                checkSwallowsNone(row, columns);
            }
            sink.take(new Row(row.line(), row.fields(), columns, separator));
        }

        /** A quote too many joins with the next one, and what lies between looks like a long text. */
        private void checkSwallowsNone(RawRow row, CsvColumns columns) {
            for (String field : row.fields()) {
                boolean isRow = field.lines().skip(1).anyMatch(line -> isRow(line, columns));
                if (isRow) {
                    throw new DomainException("A quote in the row that begins in line " + row.line()
                            + " is not closed there: the text goes on over rows with telephone numbers");
                }
            }
        }

        private boolean isRow(String line, CsvColumns columns) {
            String[] cells = line.split(Pattern.quote("" + separator), -1);
            for (int column : columns.phones()) {
                if (columns.width() > 1
                        && cells.length > 1
                        && cells.length <= columns.width()
                        && column < cells.length
                        && CellContent.looksLikePhone(cells[column])) {
                    return true;
                }
            }
            return false;
        }
    }
}

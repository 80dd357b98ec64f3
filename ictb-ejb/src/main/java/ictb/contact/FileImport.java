package ictb.contact;

import ictb.contact.csv.CsvContacts;
import ictb.platform.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One file on its way into the database: good rows and bad ones are written by the thousand, so that a million need no more
 * memory than ten.
 */
final class FileImport<T> implements CsvContacts.Sink {

    private static final int AT_ONCE = 5_000;

    /** Reads a row's contact; empty where it is there already. */
    interface Reading<T> extends Function<NewContact, List<T>> {}

    /** Writes what was read. */
    interface Writing<T> {

        void write(List<T> read);
    }

    private final Reading<T> reading;
    private final Writing<T> writing;
    private final Writing<ImportErrorRow> rejecting;
    private final List<T> good = new ArrayList<>();
    private final List<ImportErrorRow> bad = new ArrayList<>();
    private long imported;
    private long duplicates;
    private long rejected;

    FileImport(Reading<T> reading, Writing<T> writing, Writing<ImportErrorRow> rejecting) {
        this.reading = reading;
        this.writing = writing;
        this.rejecting = rejecting;
    }

    @Override
    public void take(CsvContacts.Row row) {
        try {
            List<T> read = reading.apply(row.contact());
            good.addAll(read);
            imported += read.isEmpty() ? 0 : 1;
            duplicates += read.isEmpty() ? 1 : 0;
        } catch (DomainException refused) {
            bad.add(new ImportErrorRow(row.line(), refused.getMessage(), row.content()));
            rejected++;
        }
        if (good.size() >= AT_ONCE || bad.size() >= AT_ONCE) {
            flush();
        }
    }

    /** Writes the rest. */
    ImportCounts finish() {
        flush();
        return new ImportCounts(imported, duplicates, rejected);
    }

    private void flush() {
        if (!good.isEmpty()) {
            writing.write(List.copyOf(good));
            good.clear();
        }
        if (!bad.isEmpty()) {
            rejecting.write(List.copyOf(bad));
            bad.clear();
        }
    }
}

package ictb.contact;

import ictb.contact.csv.ColumnMapping;
import ictb.contact.csv.CsvContacts;
import ictb.platform.DomainException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a do-not-call list through before anything of it is listed. Whoever is left out of the list is called, so that a file
 * that is read badly is refused as a whole.
 */
final class ListedRows implements CsvContacts.Sink {

    /** One row in so many may be unreadable. */
    private static final int ONE_IN = 20;

    private static final int TOLD = 3;

    private final FileImport.Reading<?> reading;
    private final List<String> told = new ArrayList<>();
    private long rows;
    private long unreadable;

    ListedRows(FileImport.Reading<?> reading) {
        this.reading = reading;
    }

    /** @throws DomainException when no row can be read, or more than one in twenty cannot */
    void check(Path file, Optional<ColumnMapping> mapping) {
        CsvContacts.read(file, mapping, this);
        if (unreadable == rows) {
            throw new DomainException(
                    rows == 0 ? "The file lists nobody" : "No row of the file can be read: " + String.join("; ", told));
        }
        if (unreadable * ONE_IN > rows) {
            throw new DomainException(unreadable + " of " + rows
                    + " rows cannot be read, and whoever they name would be called: " + String.join("; ", told));
        }
    }

    @Override
    public void take(CsvContacts.Row row) {
        rows++;
        try {
            reading.read(row, note -> {});
        } catch (DomainException refused) {
            unreadable++;
            if (told.size() < TOLD) {
                told.add("line " + row.line() + ": " + refused.getMessage());
            }
        }
    }
}

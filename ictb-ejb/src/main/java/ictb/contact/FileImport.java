package ictb.contact;

import ictb.contact.csv.CsvContacts;
import ictb.platform.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One file on its way into the database, by the thousand, so that a million rows need no more memory than ten. While a chunk
 * is written the next one is read.
 */
final class FileImport<T> implements CsvContacts.Sink {

    private static final int AT_ONCE = 5_000;

    /** So many bad rows are borne where there are more good ones. */
    private static final int MOST_BAD = 10_000;

    /** Reads a row. */
    interface Reading<T> {

        /**
         * @param note told what of the row is left out although the rest is taken
         * @return what the row holds; empty where it is there already
         * @throws DomainException when nothing of it can be taken
         */
        List<T> read(CsvContacts.Row row, Consumer<String> note);
    }

    /** Writes what was read. */
    interface Writing<T> {

        void write(ImportChunk<T> chunk);
    }

    private final Reading<T> reading;
    private final Writing<T> writing;
    private final Executor writer;
    private List<T> good = new ArrayList<>();
    private List<ImportErrorRow> bad = new ArrayList<>();
    private List<ImportErrorRow> notes = new ArrayList<>();
    private long imported;
    private long duplicates;
    private long rejected;
    private CompletableFuture<Void> lastChunk = CompletableFuture.completedFuture(null);

    /** @param writer is given one chunk at a time */
    FileImport(Reading<T> reading, Writing<T> writing, Executor writer) {
        this.reading = reading;
        this.writing = writing;
        this.writer = writer;
    }

    /** @throws DomainException where most of the file is bad: a picture has fifty million rows that are none */
    @Override
    public void take(CsvContacts.Row row) {
        int noted = notes.size();
        try {
            List<T> read = reading.read(row, note -> notes.add(errorRow(row, note)));
            if (read.isEmpty()) {
                duplicates++;
                forgetNotes(noted);
            } else {
                good.addAll(read);
                imported++;
            }
        } catch (DomainException refused) {
            forgetNotes(noted);
            bad.add(errorRow(row, refused.getMessage()));
            rejected++;
        }
        if (rejected >= MOST_BAD && rejected > imported + duplicates) {
            throw new DomainException(
                    MOST_BAD + " rows of the file hold no contact, and fewer do: is it the right file?");
        }
        if (good.size() >= AT_ONCE || bad.size() + notes.size() >= AT_ONCE) {
            flush();
        }
    }

    private void forgetNotes(int kept) {
        notes.subList(kept, notes.size()).clear();
    }

    private static ImportErrorRow errorRow(CsvContacts.Row row, String reason) {
        return new ImportErrorRow(row.line(), reason, row.content());
    }

    /** Writes the rest. */
    ImportCounts finish() {
        flush();
        awaitLastChunk();
        return soFar();
    }

    private ImportCounts soFar() {
        return new ImportCounts(imported, duplicates, rejected);
    }

    private void flush() {
        awaitLastChunk();
        ImportChunk<T> chunk = new ImportChunk<>(good, bad, notes, soFar());
        lastChunk = CompletableFuture.runAsync(() -> writing.write(chunk), writer);
        good = new ArrayList<>();
        bad = new ArrayList<>();
        notes = new ArrayList<>();
    }

    private void awaitLastChunk() {
        try {
            lastChunk.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Returns when nothing is being written any more, whether that went well or not. */
    void awaitWriter() {
        lastChunk.exceptionally(failed -> null).join();
    }
}

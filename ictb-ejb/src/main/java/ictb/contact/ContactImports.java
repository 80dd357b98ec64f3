package ictb.contact;

import ictb.contact.csv.ColumnMapping;
import ictb.contact.csv.CsvContacts;
import ictb.platform.Settings;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Brings files of contacts into groups and do-not-call lists. Runs outside any transaction; see {@link Imports}. */
@Dependent
public class ContactImports {

    @Inject
    private Imports imports;

    @Inject
    private Contacts contacts;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private ImportFigures figures;

    @Inject
    private RunningImports running;

    @Resource
    private ManagedThreadFactory threads;

    /**
     * @param along done in the transaction that lets the contacts in; told the import's id
     * @return how many contacts the group has got
     */
    public long intoGroup(ContactGroup group, ImportSource source, LongConsumer along) {
        UploadedFile file = source.file();
        Optional<ColumnMapping> mapping = source.mapping();
        Instant now = clock.instant();
        Optional<String> country = caller.country();
        KnownAddresses known = contacts.known(group.contactGroupId());
        long importId = begin(group.usrId(), group.contactGroupId(), file, now);
        return load(
                importId,
                (row, note) -> {
                    Contact contact = new Contact(group.usrId(), row.contact().reachable(note), country, now);
                    return contact.isNewTo(known) ? List.of(contact) : List.of();
                },
                chunk -> imports.load(importId, chunk),
                loading -> CsvContacts.read(file.content(), mapping, loading),
                along);
    }

    /**
     * The file is read through first, so that a file that is refused lists nobody.
     *
     * @return how many rows of the file name a number or an address that must not be called
     * @throws DomainException when no row can be read, or more than one in twenty cannot
     */
    long intoList(long list, ImportSource source) {
        UploadedFile file = source.file();
        Optional<ColumnMapping> mapping = source.mapping();
        Instant now = clock.instant();
        Optional<String> country = DoNotCall.country(list, caller);
        FileImport.Reading<DoNotCallAddress> reading = (row, note) -> DoNotCallAddress.of(row, country, note);
        new ListedRows(reading).check(file.content(), mapping);
        long importId = begin(caller.usrId(), null, file, now);
        return load(
                importId,
                reading,
                chunk -> imports.addToList(importId, list, chunk, now),
                loading -> CsvContacts.read(file.content(), mapping, loading),
                published -> {});
    }

    private long begin(long usrId, Long contactGroupId, UploadedFile file, Instant now) {
        return running.begin(
                () -> imports.begin(usrId, contactGroupId, file.fileName(), settings.get(Settings.NODE), now));
    }

    private <T> long load(
            long importId,
            FileImport.Reading<T> reading,
            FileImport.Writing<T> writing,
            Consumer<CsvContacts.Sink> file,
            LongConsumer along) {
        boolean isPublished = false;
        figures.begun();
        try {
            ImportCounts counts = read(file, reading, chunk -> {
                writing.write(chunk);
                figures.written(chunk);
            });
            imports.publish(importId, counts, along);
            isPublished = true;
            return counts.imported();
        } finally {
            figures.ended();
            try {
                if (!isPublished) {
                    sweep(importId);
                }
            } finally {
                running.ended(importId);
            }
        }
    }

    /** Nothing is written any more when this returns or throws. */
    private <T> ImportCounts read(
            Consumer<CsvContacts.Sink> file, FileImport.Reading<T> reading, FileImport.Writing<T> writing) {
        FileImport<T> loading = new FileImport<>(
                reading, writing, write -> threads.newThread(write).start());
        try {
            file.accept(loading);
            return loading.finish();
        } finally {
            loading.awaitWriter();
        }
    }

    /** Leaves nothing behind of an import that was not finished. */
    void sweep(long importId) {
        while (!imports.sweep(importId)) {
            // by the ten thousand
        }
    }
}

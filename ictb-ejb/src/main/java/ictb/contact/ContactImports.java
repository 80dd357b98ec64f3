package ictb.contact;

import ictb.contact.csv.CsvContacts;
import ictb.platform.Settings;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    public long intoGroup(ContactGroup group, UploadedFile file, LongConsumer along) {
        Instant now = clock.instant();
        KnownAddresses known = contacts.known(group.contactGroupId());
        long importId = begin(group.usrId(), group.contactGroupId(), file, now);
        return load(
                importId,
                file.content(),
                sent -> {
                    Contact contact = new Contact(group.usrId(), sent, caller.country(), now);
                    return contact.isNewTo(known) ? List.of(contact) : List.of();
                },
                chunk -> imports.load(importId, chunk),
                along);
    }

    /** @return how many rows of the file name a number or an address that must not be called */
    long intoList(long list, UploadedFile file) {
        Instant now = clock.instant();
        long importId = begin(caller.usrId(), null, file, now);
        return load(
                importId,
                file.content(),
                sent -> DoNotCallAddress.of(sent, caller.country()),
                chunk -> imports.addToList(importId, list, chunk, now),
                published -> {});
    }

    private long begin(long usrId, Long contactGroupId, UploadedFile file, Instant now) {
        return running.begin(
                () -> imports.begin(usrId, contactGroupId, file.fileName(), settings.get(Settings.NODE), now));
    }

    private <T> long load(
            long importId,
            Path file,
            FileImport.Reading<T> reading,
            FileImport.Writing<T> writing,
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
    private <T> ImportCounts read(Path file, FileImport.Reading<T> reading, FileImport.Writing<T> writing) {
        FileImport<T> loading = new FileImport<>(
                reading, writing, write -> threads.newThread(write).start());
        try {
            CsvContacts.read(file, loading);
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

package ictb.contact;

import ictb.contact.csv.CsvContacts;
import ictb.platform.Settings;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

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

    /** @return how many contacts the group has got */
    public long intoGroup(ContactGroup group, UploadedFile file) {
        Instant now = clock.instant();
        long importId = begin(group.usrId(), group.contactGroupId(), file, now);
        KnownAddresses known = contacts.known(group.contactGroupId());
        return load(
                importId,
                file.content(),
                new FileImport<>(
                        sent -> {
                            Contact contact = new Contact(group.usrId(), sent, caller.country(), now);
                            return contact.isNewTo(known) ? List.of(contact) : List.of();
                        },
                        read -> imports.load(importId, read),
                        rows -> imports.reject(importId, rows)));
    }

    /** @return how many rows of the file name a number or an address that must not be called */
    long intoList(long list, UploadedFile file) {
        Instant now = clock.instant();
        long importId = begin(caller.usrId(), null, file, now);
        return load(
                importId,
                file.content(),
                new FileImport<>(
                        sent -> DoNotCallAddress.of(sent, caller.country()),
                        read -> imports.addToList(list, read, now),
                        rows -> imports.reject(importId, rows)));
    }

    private long begin(long usrId, Long contactGroupId, UploadedFile file, Instant now) {
        return imports.begin(usrId, contactGroupId, file.fileName(), settings.get(Settings.NODE), now);
    }

    private long load(long importId, Path file, FileImport<?> loading) {
        boolean isPublished = false;
        try {
            CsvContacts.read(file, loading);
            ImportCounts counts = loading.finish();
            imports.publish(importId, counts);
            isPublished = true;
            return counts.imported();
        } finally {
            if (!isPublished) {
                sweep(importId);
            }
        }
    }

    /** Leaves nothing behind of an import that was not finished. */
    void sweep(long importId) {
        while (!imports.sweep(importId)) {
            // by the ten thousand
        }
    }
}

package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import java.util.Optional;

/** Where imported contacts come from, as a client says it. */
public record ImportSource(ImportType type, Optional<UploadedFile> sentFile, Optional<Long> groupId) {

    /** @throws DomainException when none was sent */
    public UploadedFile file() {
        return sentFile.orElseThrow(() -> new DomainException("source_file, sent as a file, is required by type file"));
    }

    /** @throws DomainException when none is named, or it is not the caller's */
    public ContactGroup group(Contacts contacts, Caller caller) {
        return contacts.group(
                groupId.orElseThrow(() -> new DomainException("source_contact_group_id is required by type group")),
                caller);
    }
}

package ictb.contact;

import ictb.contact.csv.ColumnMapping;
import ictb.platform.DomainException;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import java.util.Map;
import java.util.Optional;

/** Where imported contacts come from, as a client says it. */
public record ImportSource(
        ImportType type,
        Optional<UploadedFile> sentFile,
        Optional<Long> groupId,
        Optional<Map<String, String>> sentMapping) {

    /** @throws DomainException when none was sent */
    public UploadedFile file() {
        return sentFile.orElseThrow(() -> new DomainException("source_file, sent as a file, is required by type file"));
    }

    /** @throws DomainException when it names no such field */
    public Optional<ColumnMapping> mapping() {
        return sentMapping.filter(mapping -> !mapping.isEmpty()).map(ColumnMapping::of);
    }

    /** @throws DomainException when none is named, or it is not the caller's */
    public ContactGroup group(Contacts contacts, Caller caller) {
        return contacts.group(
                groupId.orElseThrow(() -> new DomainException("source_contact_group_id is required by type group")),
                caller);
    }
}

package ictb.contact;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contact_Import and Contact_DNC_Import. A file may take longer than a transaction. */
@ApiService
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContactImportApi {

    @Inject
    private ContactImports files;

    @Inject
    private GroupImports groups;

    @Inject
    private Imports imports;

    @Inject
    private Contacts contacts;

    @Inject
    private Caller caller;

    /**
     * Brings the contacts of a CSV file, or of another group, into a group; answers how many are new there. All good rows come in at once, or none; rows that are refused are kept with their reason.
     *
     * @param file CSV with a header, or in the order phone, first_name, last_name, email, address, custom1, custom2, custom3, description; needed by type file. A file in which no column can be told to hold telephone numbers is refused
     * @param mapping where the names of the columns do not say it: column name, or number from 1, and what it holds: phone, first_name, last_name, name, email, address, description, custom1, custom2, custom3, country_code, area_code, remote_id, remote_module. Other columns are not read then
     * @param sourceGroupId needed by type group
     */
    @ApiMethod(value = "Contact_Import", permission = "contact_create")
    public long importContacts(
            @ApiParam("contact_group_id") long contactGroupId,
            @ApiParam("type") ImportType type,
            @ApiParam("source_file") Optional<UploadedFile> file,
            @ApiParam("source_contact_group_id") Optional<Long> sourceGroupId,
            @ApiParam("mapping") Optional<Map<String, String>> mapping) {
        ContactGroup group = contacts.group(contactGroupId, caller);
        ImportSource source = new ImportSource(type, file, sourceGroupId, mapping);
        return switch (type) {
            case FILE -> files.intoGroup(group, source, importId -> {});
            case GROUP -> groups.copy(source.group(contacts, caller), group, () -> {});
        };
    }

    /**
     * Adds a file, or a contact group, to a do-not-call list; answers how many of it are on the list now. A file of which nothing, or less than nineteen rows in twenty, can be read is refused, and nobody of it listed; otherwise rows that cannot be read are kept with their reason, as those of Contact_Import are.
     *
     * @param file as of Contact_Import; all telephone numbers of a row are listed, and its e-mail address
     * @param mapping as of Contact_Import
     * @param isGlobal 1 = everybody's list; for administrators
     */
    @ApiMethod(value = "Contact_DNC_Import", permission = "contact_create")
    public long importDoNotCall(
            @ApiParam("type") ImportType type,
            @ApiParam("source_file") Optional<UploadedFile> file,
            @ApiParam("source_contact_group_id") Optional<Long> sourceGroupId,
            @ApiParam("is_global") Optional<Boolean> isGlobal,
            @ApiParam("mapping") Optional<Map<String, String>> mapping) {
        long list = DoNotCall.listOf(caller, isGlobal);
        ImportSource source = new ImportSource(type, file, sourceGroupId, mapping);
        return switch (type) {
            case FILE -> files.intoList(list, source);
            case GROUP -> groups.refuse(source.group(contacts, caller), list);
        };
    }

    /** Lists imports with what came of them. */
    @ApiMethod(value = "Contact_Import_List", permission = "contact_read", reads = true)
    public List<ImportRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return imports.list(caller.scope(usrId), Page.of(limit, after));
    }

    /**
     * Tells the rows of a file that were refused, with line and reason, and of which others a part was left out.
     *
     * @param after a row's number
     */
    @ApiMethod(value = "Contact_Import_Error_List", permission = "contact_read", reads = true)
    public List<ImportErrorRow> errors(
            @ApiParam("contact_import_id") long importId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return imports.errors(importId, caller, Page.of(limit, after));
    }
}

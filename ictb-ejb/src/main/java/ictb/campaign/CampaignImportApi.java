package ictb.campaign;

import ictb.contact.ContactGroup;
import ictb.contact.ContactImports;
import ictb.contact.Contacts;
import ictb.contact.GroupImports;
import ictb.contact.ImportSource;
import ictb.contact.ImportType;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Campaign_Contact_Import. A file may take longer than a transaction. */
@ApiService
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignImportApi {

    @Inject
    private CampaignLifecycle lifecycle;

    @Inject
    private Campaigns campaigns;

    @Inject
    private Contacts contacts;

    @Inject
    private ContactImports files;

    @Inject
    private GroupImports groups;

    @Inject
    private Caller caller;

    /**
     * Brings the contacts of a CSV file, or of a group, into a campaign and its group; answers how many are new in the group. A
     * campaign that was started calls them too.
     *
     * @param file as of Contact_Import; needed by type file
     * @param sourceGroupId needed by type group
     * @param mapping as of Contact_Import
     */
    @ApiMethod(value = "Campaign_Contact_Import", permission = "campaign_create")
    public long importContacts(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam("type") ImportType type,
            @ApiParam("source_file") Optional<UploadedFile> file,
            @ApiParam("source_contact_group_id") Optional<Long> sourceGroupId,
            @ApiParam("mapping") Optional<Map<String, String>> mapping) {
        ContactGroup into = contacts.group(campaigns.get(campaignId, caller).contactGroupId(), caller);
        ImportSource source = new ImportSource(type, file, sourceGroupId, mapping);
        return switch (type) {
            case FILE ->
                files.intoGroup(
                        into,
                        source,
                        importId -> lifecycle.extend(campaignId, into.contactGroupId(), Optional.of(importId)));
            case GROUP -> {
                ContactGroup from = source.group(contacts, caller);
                yield groups.copy(
                        from, into, () -> lifecycle.extend(campaignId, from.contactGroupId(), Optional.empty()));
            }
        };
    }
}

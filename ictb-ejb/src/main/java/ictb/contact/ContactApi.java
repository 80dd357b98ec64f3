package ictb.contact;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Contact_* and Contact_Group_*. */
@ApiService
@Stateless
public class ContactApi {

    @Inject
    private Contacts contacts;

    @Inject
    private Caller caller;

    @Inject
    private CurrentCall call;

    @Inject
    private Clock clock;

    /** Makes a contact group. */
    @ApiMethod(value = "Contact_Group_Create", permission = "contact_create")
    public long createGroup(@ApiParam("contact_group") NewContactGroup sent) {
        ContactGroup group = new ContactGroup(caller.usrId(), sent, clock.instant());
        contacts.add(group);
        return group.contactGroupId();
    }

    /** Lists contact groups with how many contacts each has. */
    @ApiMethod(value = "Contact_Group_List", permission = "contact_read", reads = true)
    public List<ContactGroupRow> listGroups(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return contacts.groups(caller.scope(usrId), Page.of(limit, after));
    }

    /**
     * Adds a contact to a group. One that has a phone is kept without an email that is no e-mail address; the header X-ICTB-Note
     * says so then.
     *
     * @param remote as the contact's own member
     */
    @ApiMethod(value = "Contact_Create", permission = "contact_create")
    public long create(
            @ApiParam("contact") NewContact sent,
            @ApiParam("contact_group_id") long contactGroupId,
            @ApiParam("remote") Optional<Remote> remote) {
        ContactGroup group = contacts.group(contactGroupId, caller);
        Contact contact =
                new Contact(group.usrId(), sent.from(remote).reachable(call::note), caller.country(), clock.instant());
        contacts.add(contact, group);
        return contact.contactId();
    }

    /** Changes the members of a contact group that are sent. */
    @ApiMethod(value = "Contact_Group_Update", permission = "contact_update")
    public String updateGroup(
            @ApiParam("contact_group_id") long contactGroupId, @ApiParam("contact_group") ContactGroupChange sent) {
        contacts.group(contactGroupId, caller).change(sent);
        return "Contact group updated";
    }

    /**
     * Lists contacts by any of their fields, or of a group.
     *
     * @param search fields and values: texts match where they stand within, ids exactly; {@code limit} and {@code after} are the page
     */
    @ApiMethod(value = "Contact_List", permission = "contact_read", reads = true)
    public List<ContactRow> list(
            @ApiParam("search") Optional<Search> search, @ApiParam("usr_id") Optional<Long> usrId) {
        return contacts.list(caller.scope(usrId), search.orElse(Search.ALL));
    }

    /** Deletes a contact: it leaves every group. What campaigns have on record of it stays. */
    @ApiMethod(value = "Contact_Delete", permission = "contact_delete")
    public String delete(@ApiParam("contact_id") long contactId) {
        contacts.delete(contactId, caller);
        return "Contact deleted";
    }
}

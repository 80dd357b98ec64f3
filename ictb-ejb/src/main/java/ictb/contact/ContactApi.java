package ictb.contact;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
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
    private Clock clock;

    @ApiMethod(value = "Contact_Group_Create", permission = "contact_create")
    public long createGroup(@ApiParam("contact_group") NewContactGroup sent) {
        ContactGroup group = new ContactGroup(caller.usrId(), sent, clock.instant());
        contacts.add(group);
        return group.contactGroupId();
    }

    @ApiMethod(value = "Contact_Group_List", permission = "contact_read", reads = true)
    public List<ContactGroupRow> listGroups(
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return contacts.groups(caller.scope(usrId), Page.of(limit, after));
    }

    @ApiMethod(value = "Contact_Create", permission = "contact_create")
    public long create(@ApiParam("contact") NewContact sent, @ApiParam("contact_group_id") long contactGroupId) {
        ContactGroup group = contacts.group(contactGroupId, caller);
        Contact contact = new Contact(group.usrId(), sent, caller.country(), clock.instant());
        contacts.add(contact, group);
        return contact.contactId();
    }

    @ApiMethod(value = "Contact_Group_Update", permission = "contact_update")
    public String updateGroup(
            @ApiParam("contact_group_id") long contactGroupId, @ApiParam("contact_group") ContactGroupChange sent) {
        contacts.group(contactGroupId, caller).change(sent);
        return "Contact group updated";
    }

    @ApiMethod(value = "Contact_List", permission = "contact_read", reads = true)
    public List<ContactRow> list(
            @ApiParam("search") Optional<Search> search,
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId) {
        return contacts.list(caller.scope(usrId), search.orElse(Search.ALL));
    }

    @ApiMethod(value = "Contact_Delete", permission = "contact_delete")
    public String delete(@ApiParam("contact_id") long contactId) {
        contacts.delete(contactId, caller);
        return "Contact deleted";
    }
}

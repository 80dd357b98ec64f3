package ictb.did;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import ictb.user.NumberMembers;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** DID_*: for administrators. */
@ApiService
@Stateless
public class DidApi {

    @Inject
    private Dids numbers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Adds a telephone number of ours; every number is there once. Calls to it go to an extension or an IVR of its user. */
    @ApiMethod(value = "DID_Create", permission = "did_create")
    public long create(@ApiParam("did") NumberMembers sent, @ApiParam("did") DidTarget target) {
        Did number = new Did(sent, caller.country(), clock.instant());
        numbers.add(number, target, caller);
        return number.id();
    }

    /** Changes the members of a telephone number of ours that are sent. One that gets another user leads nowhere, unless it is sent where. */
    @ApiMethod(value = "DID_Update", permission = "did_update")
    public String update(
            @ApiParam("did_id") long id, @ApiParam("did") NumberMembers sent, @ApiParam("did") DidTarget target) {
        numbers.change(id, sent, target, caller);
        return "DID updated";
    }

    /** Removes a telephone number of ours. */
    @ApiMethod(value = "DID_Delete", permission = "did_delete")
    public String delete(@ApiParam("did_id") long id) {
        numbers.delete(id);
        return "DID deleted";
    }

    /** Lists telephone numbers of ours, by number, description, owner or id. */
    @ApiMethod(value = "DID_List", permission = "did_read", reads = true)
    public List<DidRow> list(@ApiParam("search") Optional<Search> search) {
        return numbers.list(search.orElse(Search.ALL)).stream().map(DidRow::of).toList();
    }
}

package ictb.accessnumber;

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

/** AccessNumber_*: for administrators. */
@ApiService
@Stateless
public class AccessNumberApi {

    @Inject
    private AccessNumbers numbers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Adds an access number, by which a user may call in; every number is there once. */
    @ApiMethod(value = "AccessNumber_Create", permission = "accessnumber_create")
    public long create(@ApiParam("accessnumber") NumberMembers sent) {
        AccessNumber number = new AccessNumber(sent, caller.country(), clock.instant());
        numbers.add(number);
        return number.id();
    }

    /** Changes the members of an access number that are sent. */
    @ApiMethod(value = "AccessNumber_Update", permission = "accessnumber_update")
    public String update(@ApiParam("accessnumber_id") long id, @ApiParam("accessnumber") NumberMembers sent) {
        numbers.change(id, sent, caller);
        return "AccessNumber updated";
    }

    /** Removes an access number. */
    @ApiMethod(value = "AccessNumber_Delete", permission = "accessnumber_delete")
    public String delete(@ApiParam("accessnumber_id") long id) {
        numbers.delete(id);
        return "AccessNumber deleted";
    }

    /** Lists access numbers, by number, description, owner or id. */
    @ApiMethod(value = "AccessNumber_List", permission = "accessnumber_read", reads = true)
    public List<AccessNumberRow> list(@ApiParam("search") Optional<Search> search) {
        return numbers.list(search.orElse(Search.ALL)).stream()
                .map(AccessNumberRow::of)
                .toList();
    }
}

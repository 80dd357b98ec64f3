package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Contact_DNC_*: who must not be called. */
@ApiService
@Stateless
public class DoNotCallApi {

    private static final String SOURCE = "api";
    private static final int MOST_AT_ONCE = 10_000;

    @Inject
    private DoNotCall doNotCall;

    @Inject
    private Caller caller;

    @Inject
    private CurrentCall call;

    @Inject
    private Clock clock;

    /** Phone and e-mail are an entry each; the phone's id is answered where both came. */
    @ApiMethod(value = "Contact_DNC_Create", permission = "contact_create")
    public long create(@ApiParam("contact") NewContact sent, @ApiParam("is_global") Optional<Boolean> isGlobal) {
        long list = DoNotCall.listOf(caller, isGlobal);
        List<DoNotCallAddress> addresses = DoNotCallAddress.of(sent, caller.country());
        addresses.forEach(address -> doNotCall.add(list, address, SOURCE, clock.instant()));
        return doNotCall.id(list, addresses.get(0));
    }

    /** One's own entries; administrators see the global ones too. */
    @ApiMethod(value = "Contact_DNC_List", permission = "contact_read", reads = true)
    public List<DoNotCallRow> list(@ApiParam("search") Optional<Search> search) {
        List<Long> lists =
                caller.isAdministrator() ? List.of(caller.usrId(), DoNotCall.EVERYBODY) : List.of(caller.usrId());
        return doNotCall.list(lists, search.orElse(Search.ALL));
    }

    /**
     * Takes numbers and addresses off one's own do-not-call list, or off everybody's.
     *
     * @param isGlobal 1 = everybody's list; for administrators
     */
    @ApiMethod(value = "Contact_DNC_Delete", permission = "contact_delete")
    public String delete(@ApiParam("number") List<String> numbers, @ApiParam("is_global") Optional<Boolean> isGlobal) {
        long list = DoNotCall.listOf(caller, isGlobal);
        if (numbers.isEmpty() || numbers.size() > MOST_AT_ONCE) {
            throw new DomainException("number is a list of 1 to " + MOST_AT_ONCE + " numbers");
        }
        List<Long> removed = numbers.stream()
                .map(number -> DoNotCallAddress.of(number, caller.country()))
                .flatMap(address -> doNotCall.remove(list, address).stream())
                .toList();
        if (removed.isEmpty()) {
            throw new DomainException("None of these numbers is on the list");
        }
        removed.forEach(entry -> call.about("contact_dnc_id", entry));
        return removed.size() + " of " + numbers.size() + " removed from the do-not-call list";
    }
}

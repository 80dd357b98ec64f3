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
import java.util.stream.Stream;

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
        List<DoNotCallAddress> addresses = DoNotCallAddress.of(sent, DoNotCall.country(list, caller));
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
        List<Delisting> delistings = numbers.stream()
                .map(number -> delisting(list, number))
                .filter(delisting -> !delisting.removed().isEmpty())
                .toList();
        if (delistings.isEmpty()) {
            throw new DomainException("None of these numbers is on the list");
        }
        delistings.stream()
                .flatMap(delisting -> delisting.removed().stream())
                .forEach(entry -> call.about("contact_dnc_id", entry.contactDncId()));
        List<ListedEntry> left = delistings.stream()
                .flatMap(delisting -> delisting.left().stream())
                .toList();
        return delistings.size() + " of " + numbers.size() + " removed from the do-not-call list"
                + (left.isEmpty() ? "" : "; still listed in another form: " + Delisting.told(left));
    }

    private Delisting delisting(long list, String number) {
        DoNotCallAddress read = DoNotCallAddress.of(number, caller.country());
        DoNotCallAddress written = DoNotCallAddress.of(number, Optional.empty());
        List<ListedEntry> about = Stream.of(read, written)
                .flatMap(address -> doNotCall.about(list, address).stream())
                .distinct()
                .toList();
        Delisting delisting = Delisting.of(about, read, written);
        delisting.removed().forEach(doNotCall::remove);
        return delisting;
    }
}

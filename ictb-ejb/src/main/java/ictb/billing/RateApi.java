package ictb.billing;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Rate_*: for administrators. */
@ApiService
@Stateless
public class RateApi {

    @Inject
    private Rates rates;

    @Inject
    private Clock clock;

    /**
     * Adds what calls to numbers of a prefix cost. The longest prefix that a number begins with counts; a number without a rate
     * costs nothing.
     */
    @ApiMethod(value = "Rate_Create", permission = "rate_create")
    public long create(@ApiParam("rate") RateMembers sent) {
        return rates.add(RateTerms.of(sent), clock.instant());
    }

    /** Changes the members of a rate that are sent. Calls that are under way are billed as they were begun. */
    @ApiMethod(value = "Rate_Update", permission = "rate_update")
    public String update(@ApiParam("rate_id") long rateId, @ApiParam("rate") RateMembers sent) {
        rates.change(rateId, sent);
        return "Rate updated";
    }

    /** Removes a rate. Calls that are under way are billed as they were begun. */
    @ApiMethod(value = "Rate_Delete", permission = "rate_delete")
    public String delete(@ApiParam("rate_id") long rateId) {
        rates.delete(rateId);
        return "Rate deleted";
    }

    /** Lists rates, by prefix, description or id. */
    @ApiMethod(value = "Rate_List", permission = "rate_read", reads = true)
    public List<RateRow> list(@ApiParam("search") Optional<Search> search) {
        return rates.list(search.orElse(Search.ALL));
    }
}

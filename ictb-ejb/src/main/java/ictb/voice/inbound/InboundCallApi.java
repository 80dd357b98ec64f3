package ictb.voice.inbound;

import ictb.campaign.CallStep;
import ictb.campaign.CallSteps;
import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inbound_*. */
@ApiService
@Stateless
public class InboundCallApi {

    @Inject
    private InboundCalls calls;

    @Inject
    private CallSteps steps;

    @Inject
    private Caller caller;

    /** Lists the calls that came in to your numbers, with what was pressed, entered and recorded in each. */
    @ApiMethod(value = "Inbound_Call_List", permission = "account_read", reads = true)
    public List<InboundCallRow> list(
            @ApiParam("usr_id") Optional<Long> usrId, @ApiParam("search") Optional<Search> search) {
        long scope = caller.scope(usrId);
        List<InboundCallRow> rows = calls.list(scope, search.orElse(Search.ALL));
        if (rows.isEmpty()) {
            return rows;
        }
        long last = rows.get(rows.size() - 1).inboundCallId();
        Map<String, List<CallStep>> ways = steps.ofInbound(scope, rows.get(0).inboundCallId(), last);
        return rows.stream()
                .map(row -> row.with(ways.getOrDefault(row.callId(), List.of())))
                .toList();
    }
}

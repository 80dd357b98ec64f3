package ictb.disposition;

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

/** Disposition_*. */
@ApiService
@Stateless
public class DispositionApi {

    @Inject
    private Dispositions dispositions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Makes a disposition: an outcome as your own program calls it, such as interested or call back. One that is sent again with the
     * same remote_disp_id and remote_module gets its new name and keeps its id.
     */
    @ApiMethod(value = "Disposition_Create", permission = "disposition_create", getByKey = true)
    public long create(@ApiParam("disposition") NewDisposition sent) {
        return dispositions.keep(caller.usrId(), sent, clock.instant()).dispositionId();
    }

    /** Lists dispositions. */
    @ApiMethod(value = "Disposition_List", permission = "disposition_read", reads = true)
    public List<DispositionRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return dispositions.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(Disposition::row)
                .toList();
    }
}

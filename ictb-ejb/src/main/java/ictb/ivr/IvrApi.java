package ictb.ivr;

import ictb.ivr.flow.Flow;
import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.JsonText;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** IVR_*: what the console's designer calls. */
@ApiService
@Stateless
public class IvrApi {

    @Inject
    private Ivrs ivrs;

    @Inject
    private Owners owners;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Makes an IVR from a flow, which is checked as a whole. */
    @ApiMethod(value = "IVR_Create", permission = "ivr_create")
    public long create(@ApiParam("ivr") NewIvr sent) {
        Flow flow = flow(sent.data().orElseThrow(() -> new DomainException("ivr.data is required")), caller.usrId());
        String name = sent.name().orElseThrow(() -> new DomainException("ivr.name is required"));
        Ivr ivr = new Ivr(caller.usrId(), name, sent.description(), clock.instant());
        ivrs.add(ivr, flow.toJson(), clock.instant());
        return ivr.id();
    }

    /** Changes the members that are sent; a new flow is a new version, and running campaigns keep theirs. */
    @ApiMethod(value = "IVR_Update", permission = "ivr_edit")
    public String update(@ApiParam("ivr_id") long ivrId, @ApiParam("ivr") NewIvr sent) {
        Ivr ivr = ivrs.lock(ivrId, caller);
        sent.data()
                .map(data -> flow(data, ivr.usrId()))
                .ifPresent(flow -> ivrs.publish(ivr, flow.toJson(), clock.instant()));
        ivr.rename(sent.name(), sent.description());
        return "IVR updated, version " + ivr.version();
    }

    private Flow flow(JsonObject data, long ownerUsrId) {
        return new ScriptReferences(owners.get(ownerUsrId)).checked(Flow.read("data", data));
    }

    /** Tells one IVR with the flow of its newest version. */
    @ApiMethod(value = "IVR_Get", permission = "ivr_read", reads = true)
    public PublishedIvr get(@ApiParam("ivr_id") long ivrId) {
        Ivr ivr = ivrs.get(ivrId, caller);
        return new PublishedIvr(
                ivr.id(),
                ivr.name(),
                ivr.description(),
                JsonText.read("data", ivrs.content(ivr.id(), ivr.version())),
                ivr.version());
    }

    /** Lists IVRs. */
    @ApiMethod(value = "IVR_List", permission = "ivr_read", reads = true)
    public List<IvrRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return ivrs.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(IvrRow::of)
                .toList();
    }

    /** Deletes an IVR that no campaign uses. */
    @ApiMethod(value = "IVR_Delete", permission = "ivr_delete")
    public String delete(@ApiParam("ivr_id") long ivrId) {
        ivrs.delete(ivrId, caller);
        return "IVR deleted";
    }
}

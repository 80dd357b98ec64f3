package ictb.voice.access;

import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.voice.CallMedia;
import ictb.voice.inbound.InboundCall;
import ictb.voice.inbound.InboundRecords;
import ictb.voice.inbound.InboundResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes users' calls to access numbers. */
@ApplicationScoped
public class AccessCalls {

    @Inject
    private AccessActions actions;

    @Inject
    private InboundRecords records;

    @Inject
    private CallMedia media;

    /**
     * Returns when the call has ended, or is to be ended.
     *
     * @param owner who alone may; empty: whoever proves to be a user
     */
    public InboundResult take(Call call, InboundCall about, Optional<Long> owner) throws CallEnded {
        call.answer();
        return new AccessConversation(call, about, new AccessMenu(owner), actions, records, media).run();
    }
}

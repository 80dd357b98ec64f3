package ictb.ra.ami;

import ictb.ra.Originate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * The Originate action of one call, always asynchronous, with the hang-up handler attached. Its getters are the headers
 * (the library finds them by reflection, hence public). The library's own OriginateAction knows no escapes and logs a
 * warning for every ring time below ten seconds.
 */
public final class PlaceCall extends AbstractManagerAction {

    private static final long serialVersionUID = 1L;
    /** The Originate alone attaches it, since an unanswered call runs no dialplan, and twice attached runs twice. */
    private static final String HANGUP_HANDLER = "CHANNEL(hangup_handler_push)";

    private static final String HANGUP_EXTENSION = "ictb-hangup,s,1";

    private final transient Originate request;

    PlaceCall(Originate request) {
        this.request = request;
        setActionId(request.actionId());
    }

    @Override
    public String getAction() {
        return "Originate";
    }

    public String getChannel() {
        return request.channel();
    }

    public String getChannelId() {
        return request.channelId();
    }

    public String getCallerId() {
        return request.callerId().orElse(null);
    }

    public String getContext() {
        return request.context();
    }

    public String getExten() {
        return "s";
    }

    public Integer getPriority() {
        return 1;
    }

    public Long getTimeout() {
        return request.ringTimeout().toMillis();
    }

    public Boolean getAsync() {
        return true;
    }

    /** One {@code Variable} header each. */
    public Map<String, String> getVariables() {
        Map<String, String> escaped = new LinkedHashMap<>();
        escaped.put(HANGUP_HANDLER, AppArgument.escape(HANGUP_EXTENSION));
        request.variables().forEach((name, value) -> escaped.put(name, AppArgument.escape(value)));
        return escaped;
    }
}

package ictb.ra.ami;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asteriskjava.manager.event.UserEvent;

/**
 * {@code UserEvent(IctbCall,...)}, sent by the dialplan's hang-up handler. Public for the library's reflection, which
 * calls one setter a header; other headers are not heard.
 */
public final class IctbCallEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();

    public IctbCallEvent(Object source) {
        super(source);
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    public void setId(String value) {
        put("id", value);
    }

    public void setDigits(String value) {
        put("digits", value);
    }

    public void setDnc(String value) {
        put("dnc", value);
    }

    public void setAmd(String value) {
        put("amd", value);
    }

    public void setAmdCause(String value) {
        put("amdcause", value);
    }

    public void setCause(String value) {
        put("cause", value);
    }

    public void setTech(String value) {
        put("tech", value);
    }

    public void setDialStatus(String value) {
        put("dialstatus", value);
    }

    public void setPlayed(String value) {
        put("played", value);
    }

    public void setAnswers(String value) {
        put("answers", value);
    }

    public void setScript(String value) {
        put("script", value);
    }

    public void setTransfer(String value) {
        put("transfer", value);
    }

    public void setTalked(String value) {
        put("talked", value);
    }

    private void put(String name, String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, value);
        }
    }
}

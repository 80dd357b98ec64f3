package ictb.ra.ami;

import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.event.HangupEvent;

/** Hangup with the header TechCause ({@code SIP 486}), which the library does not know. Public for its reflection. */
@AsteriskMapping("Hangup")
public final class TechnicalHangupEvent extends HangupEvent {

    private static final long serialVersionUID = 1L;

    private String techCause;

    public TechnicalHangupEvent(Object source) {
        super(source);
    }

    public String getTechCause() {
        return techCause;
    }

    public void setTechCause(String techCause) {
        this.techCause = techCause;
    }
}

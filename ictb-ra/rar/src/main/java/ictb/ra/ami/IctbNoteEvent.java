package ictb.ra.ami;

import java.util.Objects;
import org.asteriskjava.manager.event.UserEvent;

/**
 * {@code UserEvent(IctbNote,...)}, sent by the dialplan in the middle of a call. Public for the library's reflection, which
 * calls one setter a header.
 */
public final class IctbNoteEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private String note = "";

    public IctbNoteEvent(Object source) {
        super(source);
    }

    String note() {
        return note;
    }

    public void setNote(String value) {
        note = Objects.requireNonNullElse(value, "");
    }
}

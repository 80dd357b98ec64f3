package ictb.ra.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** An action without arguments, whose answer is read as plain attributes. Public for the library's reflection. */
public final class Ask extends AbstractManagerAction {

    private static final long serialVersionUID = 1L;

    private final String action;

    Ask(String action) {
        this.action = action;
    }

    @Override
    public String getAction() {
        return action;
    }
}

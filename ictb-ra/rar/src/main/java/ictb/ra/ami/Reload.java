package ictb.ra.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** The Reload action of one module. Public for the library's reflection. */
public final class Reload extends AbstractManagerAction {

    private static final long serialVersionUID = 1L;

    private final String module;

    Reload(String module) {
        this.module = module;
    }

    @Override
    public String getAction() {
        return "Reload";
    }

    public String getModule() {
        return module;
    }
}

package ictb.ivr;

import jakarta.enterprise.context.Dependent;

/** The IVRs of users. */
@Dependent
public class Ivrs extends Scripts<Ivr> {

    Ivrs() {
        super(Ivr.class, "IVR", "ivr");
    }
}

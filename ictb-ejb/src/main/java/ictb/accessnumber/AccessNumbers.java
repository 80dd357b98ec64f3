package ictb.accessnumber;

import ictb.user.AssignedNumbers;
import jakarta.enterprise.context.Dependent;

/** The access numbers. */
@Dependent
public class AccessNumbers extends AssignedNumbers<AccessNumber> {

    AccessNumbers() {
        super(AccessNumber.class, "access number", "accessnumber");
    }
}

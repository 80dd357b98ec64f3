package ictb.accessnumber;

import ictb.user.AssignedNumbers;
import jakarta.enterprise.context.Dependent;

/** The access numbers. */
@Dependent
class AccessNumbers extends AssignedNumbers<AccessNumber> {

    AccessNumbers() {
        super(AccessNumber.class, "access number", "accessnumber");
    }
}

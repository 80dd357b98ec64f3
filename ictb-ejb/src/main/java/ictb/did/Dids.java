package ictb.did;

import ictb.user.AssignedNumbers;
import jakarta.enterprise.context.Dependent;

/** The DIDs. */
@Dependent
class Dids extends AssignedNumbers<Did> {

    Dids() {
        super(Did.class, "DID", "did");
    }
}

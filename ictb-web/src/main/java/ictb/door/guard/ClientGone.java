package ictb.door.guard;

import java.io.IOException;

/** There is nobody any more who could be answered. */
public final class ClientGone extends IOException {

    private static final long serialVersionUID = 1L;

    ClientGone() {
        super("The client has gone");
    }
}

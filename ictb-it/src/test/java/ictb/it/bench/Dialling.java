package ictb.it.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A way to keep so many one-second calls in flight. */
interface Dialling extends AutoCloseable {

    String name();

    /** Places calls from now on, as many at once as are in flight at most. */
    void begin(int inFlight) throws Exception;

    /** Places no more and returns when the last has ended. */
    void end() throws Exception;

    @Override
    void close() throws IOException, SQLException;
}

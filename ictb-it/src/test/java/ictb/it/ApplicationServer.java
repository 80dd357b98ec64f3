package ictb.it;

import ictb.it.Administrator.Output;
import java.nio.file.Path;

/** A server that runs the EAR and was installed by the script that ships. */
interface ApplicationServer extends AutoCloseable {

    /** Runs the script of {@code server-config} once more, on the running server. */
    Output install();

    /** Replaces the application by itself; adapter and pool stay. */
    Output redeploy();

    /** Takes the application away; adapter and pool stay. */
    Output undeploy();

    /** Brings it back. */
    Output deploy();

    /** Asks Asterisk's pool for a session, as an operator would. */
    Output ping();

    /** What the operator sees of Asterisk's pool. */
    Output pool();

    /** The file in which the server keeps its configuration. */
    Path configuration();

    /** What is in that file, but for when something was deployed. */
    String settings();

    /** What the server has printed and logged. */
    String log();

    /** The process to whom the ports belong. */
    long pid();

    @Override
    void close();
}

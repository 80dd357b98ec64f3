package ictb.it;

import java.util.List;
import java.util.stream.Stream;

/** How servers of tests are started. */
public final class QuickStart {

    /**
     * Compiles quickly rather than well: most of what a server of tests compiles belongs to its start. Saves a third of the
     * processor time of a start.
     */
    public static final String OPTION = "-XX:TieredStopAtLevel=1";

    private QuickStart() {}

    /** @param arguments of java, with which a server is started */
    static List<String> command(String java, List<String> arguments) {
        return Stream.concat(Stream.of(java, OPTION), arguments.stream()).toList();
    }
}

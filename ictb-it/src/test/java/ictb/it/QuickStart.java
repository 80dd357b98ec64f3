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

    /** @param command a server's, which begins with java */
    static List<String> of(List<String> command) {
        return Stream.concat(Stream.of(command.get(0), OPTION), command.stream().skip(1))
                .toList();
    }
}

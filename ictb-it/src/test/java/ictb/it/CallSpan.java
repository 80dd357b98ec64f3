package ictb.it;

import ictb.launcher.asterisk.Asterisk;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A call from its beginning to its end, as Asterisk has put it on record.
 *
 * @param id the attempt's, which is the channel's
 */
record CallSpan(String id, Instant start, Instant end) {

    private static final int ID = 0;
    private static final int START = 4;
    private static final int END = 6;

    /** The calls of one campaign. */
    static List<CallSpan> of(Campaign campaign, RunningSystem system) throws Exception {
        return of(campaign, system, system.asterisk());
    }

    /** Those of them that went by one Asterisk. */
    static List<CallSpan> of(Campaign campaign, RunningSystem system, Asterisk asterisk) throws Exception {
        Set<String> ids =
                new TreeSet<>(system.texts("SELECT attempt_id FROM attempt WHERE campaign_id = " + campaign.id()));
        return all(asterisk).stream().filter(call -> ids.contains(call.id())).toList();
    }

    private static List<CallSpan> all(Asterisk asterisk) throws IOException {
        try (Stream<String> lines = Files.lines(asterisk.evidence().resolve("cdr.csv"))) {
            return lines.map(line -> line.substring(1, line.length() - 1).split("\",\""))
                    .map(fields -> new CallSpan(fields[ID], instant(fields[START]), instant(fields[END])))
                    .toList();
        }
    }

    private static Instant instant(String seconds) {
        String[] parts = seconds.split("\\.");
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000);
    }

    /** The most that began within any second. */
    static long mostInASecond(List<CallSpan> calls) {
        return calls.stream()
                .mapToLong(first -> calls.stream()
                        .filter(other -> !other.start().isBefore(first.start()))
                        .filter(other -> other.start().isBefore(first.start().plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    /** The most that were under way at one time; that is so at the beginning of one of them. */
    static long peak(List<CallSpan> calls) {
        return calls.stream()
                .mapToLong(begun -> calls.stream()
                        .filter(other -> !other.start().isAfter(begun.start()))
                        .filter(other -> other.end().isAfter(begun.start()))
                        .count())
                .max()
                .orElse(0);
    }
}

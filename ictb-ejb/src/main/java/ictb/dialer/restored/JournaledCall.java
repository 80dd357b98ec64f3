package ictb.dialer.restored;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call as it is kept outside the database: what an attempt's row needs to be written again.
 *
 * @param attemptId a UUID of version 7, which tells when it was claimed
 * @param origin the name of the Asterisk that it was sent to; empty where there is only one
 * @param phone digits
 */
public record JournaledCall(
        String attemptId,
        long campaignId,
        long contactId,
        int attemptNo,
        long usrId,
        long trunkId,
        String origin,
        String evidenceMark,
        String phone) {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 9;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int DIGITS_OF_TIME = 12;

    /** As a line of the journal, without its end. */
    String line() {
        return String.join(
                SEPARATOR,
                attemptId,
                String.valueOf(campaignId),
                String.valueOf(contactId),
                String.valueOf(attemptNo),
                String.valueOf(usrId),
                String.valueOf(trunkId),
                origin,
                evidenceMark,
                phone);
    }

    /** Empty for a line that is not whole. */
    static Optional<JournaledCall> parse(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        if (fields.length != FIELDS || !ID.matcher(fields[0]).matches() || fields[8].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JournaledCall(
                    fields[0],
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[2]),
                    Integer.parseInt(fields[3]),
                    Long.parseLong(fields[4]),
                    Long.parseLong(fields[5]),
                    fields[6],
                    fields[7],
                    fields[8]));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    Instant claimed() {
        return claimed(attemptId);
    }

    static Instant claimed(String attemptId) {
        return Instant.ofEpochMilli(Long.parseLong(attemptId.substring(0, DIGITS_OF_TIME), 16));
    }
}

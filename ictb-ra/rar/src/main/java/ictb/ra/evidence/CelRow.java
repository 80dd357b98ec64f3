package ictb.ra.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code cel.csv}: eventtype, eventtime, uniqueid, linkedid, channel, userdeftype, eventextra, all quoted.
 *
 * @param time since the epoch by Asterisk's clock
 */
record CelRow(String event, Duration time, String channelId, String userEvent, String extra) {

    private static final int COLUMNS = 7;

    /** @return empty for a line that is not whole */
    static Optional<CelRow> parse(String line) {
        List<String> columns = split(line);
        if (columns.size() != COLUMNS) {
            return Optional.empty();
        }
        try {
            Duration time = Duration.ofNanos(
                    new BigDecimal(columns.get(1)).movePointRight(9).longValueExact());
            return Optional.of(new CelRow(columns.get(0), time, columns.get(2), columns.get(5), columns.get(6)));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** @return no columns at all unless every one is quoted and closed */
    private static List<String> split(String line) {
        List<String> columns = new ArrayList<>(COLUMNS);
        int at = 0;
        while (at < line.length() && line.charAt(at) == '"') {
            StringBuilder column = new StringBuilder();
            at = quoted(line, at + 1, column);
            if (at < 0) {
                return List.of();
            }
            columns.add(column.toString());
            if (at == line.length()) {
                return columns;
            }
            if (line.charAt(at) != ',') {
                return List.of();
            }
            at++;
        }
        return List.of();
    }

    /** Reads to behind the closing quote; two quotes are one. */
    private static int quoted(String line, int from, StringBuilder column) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '"') {
                column.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                column.append(c);
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }
}

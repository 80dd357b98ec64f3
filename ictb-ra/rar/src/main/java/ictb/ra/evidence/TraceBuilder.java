package ictb.ra.evidence;

import ictb.ra.CallTrace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folds the rows of one channel into its trace. */
final class TraceBuilder {

    private static final Pattern CAUSE = Pattern.compile("\"hangupcause\"\\s*:\\s*(\\d{1,3})");
    /** What CELGenUserEvent was given; URL-encoded values need no escapes in JSON. */
    private static final Pattern EXTRA = Pattern.compile("\"extra\"\\s*:\\s*\"([^\"\\\\]*)\"");

    private static final String REPORT = "IctbCall";
    private static final String NOTE = "IctbNote";
    private static final String OPT_OUT = "note=optout";

    /** As the report has it: the person was heard to opt out, whatever became of the call. */
    private static final Map.Entry<String, String> OPTED_OUT = Map.entry("dnc", "1");

    private final Map<String, String> report = new LinkedHashMap<>();
    private Optional<Duration> startedAt = Optional.empty();
    private Optional<Duration> answeredAt = Optional.empty();
    private Optional<Duration> endedAt = Optional.empty();
    private int cause;

    void add(CelRow row) {
        switch (row.event()) {
            case "CHAN_START" -> startedAt = startedAt.or(() -> Optional.of(row.time()));
            case "ANSWER" -> answeredAt = answeredAt.or(() -> Optional.of(row.time()));
            case "HANGUP" -> hangUp(row);
            case "CHAN_END" -> endedAt = endedAt.or(() -> Optional.of(row.time()));
            case "USER_DEFINED" -> report(row);
            default -> {
                // Bridges, applications and the like say nothing of the outcome.
            }
        }
    }

    private void hangUp(CelRow row) {
        endedAt = endedAt.or(() -> Optional.of(row.time()));
        Matcher matcher = CAUSE.matcher(row.extra());
        if (matcher.find()) {
            cause = Integer.parseInt(matcher.group(1));
        }
    }

    private void report(CelRow row) {
        Matcher matcher = EXTRA.matcher(row.extra());
        if (row.userEvent().equalsIgnoreCase(NOTE)
                && matcher.find()
                && matcher.group(1).equals(OPT_OUT)) {
            report.putIfAbsent(OPTED_OUT.getKey(), OPTED_OUT.getValue());
            return;
        }
        if (!row.userEvent().equalsIgnoreCase(REPORT) || !matcher.find()) {
            return;
        }
        for (String pair : matcher.group(1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                report.put(pair.substring(0, equals).toLowerCase(Locale.ROOT), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    CallTrace build() {
        Duration end = endedAt.or(() -> answeredAt).or(() -> startedAt).orElse(Duration.ZERO);
        Duration answer = answeredAt.orElse(end);
        Duration start = startedAt.orElse(answer);
        return new CallTrace(
                endedAt.isPresent(),
                answeredAt.isPresent(),
                answer.minus(start),
                end.minus(answer),
                cause,
                Optional.ofNullable(report.get("tech")),
                Map.copyOf(report));
    }
}

package ictb.launcher.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of {@code Campaign_Result} for a reader. */
final class ResultTable {
    private static final String FORMAT = "  %-12s %-12s %-12s %8s %6s  %s";

    private ResultTable() {}

    static List<String> lines(List<JsonObject> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line("contact", "status", "answered by", "seconds", "cause", "reason"));
        for (JsonObject row : rows) {
            lines.add(line(
                    text(row, "phone"),
                    text(row, "status"),
                    text(row, "answered_by"),
                    text(row, "duration"),
                    text(row, "hangup_cause"),
                    text(row, "reason")));
        }
        return lines;
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, FORMAT, columns).stripTrailing();
    }

    private static String text(JsonObject row, String member) {
        return Optional.ofNullable(row.get(member))
                .filter(value -> value != JsonValue.NULL)
                .map(value -> value instanceof JsonString string ? string.getString() : value.toString())
                .orElse("-");
    }
}

package ictb.ra.testing;

import java.util.List;

/** An action as it came over the wire: its lines. */
public record AmiAction(List<String> lines) {

    public AmiAction {
        lines = List.copyOf(lines);
    }

    public String name() {
        return header("Action");
    }

    /** The first value of that header, or empty. */
    public String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    public List<String> headers(String name) {
        return lines.stream()
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }
}

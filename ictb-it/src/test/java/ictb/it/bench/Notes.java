package ictb.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What called people noted at the carrier: when they had pressed a key, and when they heard the next prompt. */
final class Notes {

    private static final String PRESSED = "pressed";
    private static final String HEARD = "heard";
    private static final double MILLIS = 1e3;

    /**
     * A key and the prompt that followed it.
     *
     * @param call the carrier's id
     * @param pressed seconds since 1970
     * @param millis until it was heard
     */
    record Pair(String call, double pressed, double millis) {}

    private final Path file;
    private long from;

    Notes(Path file) {
        this.file = file;
    }

    /** What is there already counts no more. */
    void forget() throws IOException {
        from = Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    /** In the order of what was heard. */
    List<Pair> pairs() {
        Map<String, Double> pressed = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines()) {
            String[] fields = line.replace("\"", "").split(",", -1);
            double time = Double.parseDouble(fields[1]);
            if (fields[2].equals(PRESSED)) {
                pressed.put(fields[0], time);
            } else if (fields[2].equals(HEARD)) {
                double since = pressed.remove(fields[0]);
                pairs.add(new Pair(fields[0], since, (time - since) * MILLIS));
            }
        }
        return pairs;
    }

    private List<String> lines() {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .skip(from)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

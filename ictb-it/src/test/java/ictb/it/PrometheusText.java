package ictb.it;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in version 0.0.4 of Prometheus's text, read strictly: whatever is not as its description says, is an error. */
record PrometheusText(Map<String, Double> samples, Map<String, String> types) {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.*)");
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(\\{" + LABEL + "(?:," + LABEL + ")*})? (\\S+)");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");
    private static final List<String> PARTS = List.of("_bucket", "_sum", "_count");

    /** @throws AssertionError that names the line which is not right */
    static PrometheusText of(String text) {
        if (!text.endsWith("\n")) {
            throw new AssertionError("The last line does not end: " + text);
        }
        Map<String, Double> samples = new LinkedHashMap<>();
        Map<String, String> types = new HashMap<>();
        Set<String> helped = new HashSet<>();
        String family = "";
        Set<String> closed = new HashSet<>();
        for (String line : text.split("\n")) {
            Matcher comment = COMMENT.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (comment.matches()) {
                boolean isType = comment.group(1).equals("TYPE");
                boolean isNew = isType
                        ? types.putIfAbsent(comment.group(2), comment.group(3)) == null
                        : helped.add(comment.group(2));
                require(isNew && (!isType || TYPES.contains(comment.group(3))), line);
                if (!family.equals(comment.group(2))) {
                    require(closed.add(comment.group(2)), line);
                    family = comment.group(2);
                }
            } else {
                require(sample.matches() && belongs(sample.group(1), family, types.get(family)), line);
                String labels = sample.group(2) == null ? "" : sample.group(2);
                require(samples.put(sample.group(1) + labels, number(sample.group(3))) == null, line);
            }
        }
        return new PrometheusText(samples, types);
    }

    private static boolean belongs(String name, String family, String type) {
        if (type == null) {
            return false;
        }
        boolean hasParts = type.equals("histogram") || type.equals("summary");
        return name.equals(family) && !type.equals("histogram")
                || hasParts && PARTS.stream().anyMatch(part -> name.equals(family + part));
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private static void require(boolean isRight, String line) {
        if (!isRight) {
            throw new AssertionError("Not Prometheus's text: " + line);
        }
    }

    /** @param sample with its labels, as it stands there */
    double value(String sample) {
        Double value = samples.get(sample);
        if (value == null) {
            throw new AssertionError("No " + sample + " among " + samples.keySet());
        }
        return value;
    }

    /** 0 where it is not shown yet. */
    double valueOrNone(String sample) {
        return samples.getOrDefault(sample, 0.0);
    }
}

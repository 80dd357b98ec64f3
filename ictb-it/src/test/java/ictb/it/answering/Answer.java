package ictb.it.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one telephone is answered: a line of {@code corpus.txt}.
 *
 * @param number of the line, from 0
 * @param isKept whether no threshold was chosen by it
 * @param noise root mean square of 16-bit samples
 */
public record Answer(
        int number, boolean isKept, boolean isMachine, String voice, int wordsPerMinute, int noise, String script) {

    private static final Pattern PART = Pattern.compile("\\{([0-9.]+)(?: ([0-9.]+))?}|([^{}]+)");

    /** A person is on the line while the noise is; a machine's comes from its tape. */
    private static final double SECONDS_OF_A_PERSON = 8;

    /** A machine records from the end of its beep on: there the sound ends. */
    private static final double SECONDS_AFTER_A_MACHINE = 0.1;

    static Answer of(int number, String line) {
        String[] fields = line.split("\\|");
        return new Answer(
                number,
                fields[0].strip().equals("kept"),
                fields[1].strip().equals("machine"),
                fields[2].strip(),
                Integer.parseInt(fields[3].strip()),
                noise(fields[4].strip()),
                fields[5].strip());
    }

    private static int noise(String word) {
        return switch (word) {
            case "none" -> 0;
            case "room" -> 80;
            case "street" -> 220;
            case "loud" -> 450;
            default -> throw new IllegalArgumentException("No such noise: " + word);
        };
    }

    /** By which it can be called at the carrier, and the name of its file there. */
    public String digits() {
        return "%03d".formatted(number);
    }

    /** The same at each run. */
    Samples samples(Speech speech) {
        Random random = new Random(number);
        double loudness = 900 + 1_600 * random.nextDouble();
        List<Samples> parts = new ArrayList<>();
        for (Matcher part = PART.matcher(script); part.find(); ) {
            parts.add(samples(part, speech, loudness));
        }
        Samples heard = Samples.joined(parts);
        return isMachine
                ? heard.withNoise(noise, random).and(Samples.silence(SECONDS_AFTER_A_MACHINE))
                : heard.and(Samples.silence(SECONDS_OF_A_PERSON)).withNoise(noise, random);
    }

    private Samples samples(Matcher part, Speech speech, double loudness) {
        if (part.group(3) != null) {
            String text = part.group(3).strip();
            return text.isEmpty()
                    ? Samples.silence(0)
                    : speech.say(voice, wordsPerMinute, text).atLoudness(loudness);
        }
        double first = Double.parseDouble(part.group(1));
        return part.group(2) == null ? Samples.silence(first) : Samples.tone(first, Double.parseDouble(part.group(2)));
    }
}

package ictb.it.bench;

import ictb.it.Wav;
import ictb.launcher.Assembly;
import ictb.launcher.Poll;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long called people wait for the next prompt after they have pressed a key, three hundred at once: in an IVR of the application
 * beside the same menu in Asterisk's own dialplan. Both are timed by whoever is called.
 */
final class Prompts {

    private static final int CALLERS = 300;
    private static final int CALLS_PER_SECOND = 50;
    private static final int KEYS = 15;
    private static final int ROUNDS = 3;
    private static final long FIRST_NUMBER = 9_976_000_000_000L + KEYS * 10_000_000L;
    private static final int PROMPT_MILLIS = 1_000;
    private static final double AIM_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double NEARLY_ALL = 0.99;

    private static final String FLOW = """
            {"name": "menu", "data": {"start": "menu", "nodes": {
              "menu": {"type": "menu", "recording_id": %d, "timeout": 20, "repeat": 2, "keys": {"1": "menu"}}}}}
            """;

    private interface Round {
        void place() throws Exception;
    }

    private final Path home;
    private final Assembly assembly;

    Prompts(Path home, Assembly assembly) {
        this.home = home;
        this.assembly = assembly;
    }

    void run() throws Exception {
        try (TelephonySystem system = new TelephonySystem(home, assembly, MenuCalls.DIALPLAN, CALLS_PER_SECOND);
                MenuCalls menu = new MenuCalls(system.login())) {
            long recording = system.admin()
                    .upload("Recording_Create", "media", Wav.hum(PROMPT_MILLIS), "title", "menu")
                    .number();
            long ivr = system.admin()
                    .call("IVR_Create", "ivr", FLOW.formatted(recording))
                    .number();
            long group = system.group(FIRST_NUMBER, CALLERS);
            String media = system.media(recording);
            Round ours = () -> system.start("Campaign_IVR_Create", group, ivr);
            Round dialplan = () -> menu.place(FIRST_NUMBER, CALLERS, CALLS_PER_SECOND, media);
            measure(system, ours);
            List<Double> oursAll = new ArrayList<>();
            List<Double> dialplanAll = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                oursAll.addAll(measure(system, ours));
                dialplanAll.addAll(measure(system, dialplan));
            }
            System.out.printf(
                    "%nMilliseconds from a key to the next prompt as the called person hears it, %d calls at once%n",
                    CALLERS);
            print("IVR", oursAll);
            print("Asterisk's dialplan", dialplanAll);
            System.out.printf("  ratio of medians %.2f%n", Median.of(oursAll) / Median.of(dialplanAll));
        }
    }

    /** Only while all of them were there. */
    private static List<Double> measure(TelephonySystem system, Round round) throws Exception {
        Notes notes = system.notes();
        notes.forget();
        round.place();
        if (!Poll.until(() -> notes.pairs().size() >= CALLERS * KEYS * NEARLY_ALL, PATIENCE)) {
            throw new IllegalStateException(
                    "Prompts that were never heard: only " + notes.pairs().size() + " of " + CALLERS * KEYS);
        }
        if (!Poll.until(() -> system.answered() == 0, PATIENCE)) {
            throw new IllegalStateException("Calls that never end");
        }
        List<Notes.Pair> pairs = notes.pairs();
        Map<String, List<Double>> times = pairs.stream()
                .collect(Collectors.groupingBy(
                        Notes.Pair::call, Collectors.mapping(Notes.Pair::pressed, Collectors.toList())));
        double allThere = times.values().stream()
                .mapToDouble(of -> of.stream().min(Double::compare).orElseThrow())
                .max()
                .orElseThrow();
        double firstGone = times.values().stream()
                .mapToDouble(of -> of.stream().max(Double::compare).orElseThrow())
                .min()
                .orElseThrow();
        return pairs.stream()
                .filter(pair -> pair.pressed() >= allThere && pair.pressed() <= firstGone)
                .map(Notes.Pair::millis)
                .toList();
    }

    private static void print(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "  %-20s median %6.1f   p90 %6.1f   p99 %6.1f   most %6.1f   within %.0f ms: %.2f %%   (%d)%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1),
                AIM_MILLIS,
                100.0 * sorted.stream().filter(value -> value <= AIM_MILLIS).count() / sorted.size(),
                sorted.size());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.round((sorted.size() - 1) * part));
    }
}

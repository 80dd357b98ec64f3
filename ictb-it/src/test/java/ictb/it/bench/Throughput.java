package ictb.it.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answered calls a second with a number of calls in flight: everybody in turns, several times. */
final class Throughput {

    private final BenchSystem system;
    private final List<Dialling> all;
    private final int inFlight;
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    Throughput(BenchSystem system, List<Dialling> all, int inFlight) {
        this.system = system;
        this.all = all;
        this.inFlight = inFlight;
    }

    void run(int times, Round.Seconds seconds) throws Exception {
        for (int i = 0; i < times; i++) {
            for (Dialling dialling : all) {
                rounds.computeIfAbsent(dialling.name(), name -> new ArrayList<>())
                        .add(Round.of(dialling, inFlight, system, seconds));
            }
        }
    }

    void print() {
        System.out.printf("%nAnswered one-second calls a second, %d in flight%n", inFlight);
        rounds.forEach((name, seen) -> System.out.printf(
                "  %-14s median %6.1f   rounds %s%n", name, rate(name), list(Round.rates(seen), "%.1f")));
        String first = all.get(0).name();
        all.stream()
                .skip(1)
                .forEach(other ->
                        System.out.printf("  %s / %s: %.2f%n", first, other.name(), rate(first) / rate(other.name())));
        System.out.println("  processor time a call, ms:");
        rounds.forEach((name, seen) -> System.out.printf("  %-14s %s%n", name, cpu(Round.cpu(seen))));
    }

    private double rate(String name) {
        return Median.of(Round.rates(rounds.get(name)));
    }

    private static String list(List<Double> values, String format) {
        return values.stream().map(format::formatted).collect(Collectors.joining("  "));
    }

    static String cpu(Map<String, Double> millis) {
        return millis.entrySet().stream()
                .map(entry -> "%s %.2f".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("   "));
    }
}

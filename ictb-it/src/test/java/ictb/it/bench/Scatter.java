package ictb.it.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures of one thing, round by round. */
final class Scatter {

    private final String name;
    private final List<Double> values = new ArrayList<>();

    Scatter(String name) {
        this.name = name;
    }

    void add(double value) {
        values.add(value);
    }

    double median() {
        return Median.of(values);
    }

    void print() {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                "  %-32s median %,12.1f   least %,12.1f   most %,12.1f   (%d)%n",
                name, median(), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    /** Prints both, and how they stand to each other. */
    static void printRatio(Scatter first, Scatter second) {
        first.print();
        second.print();
        System.out.printf("  %s / %s: %.2f%n", first.name, second.name, first.median() / second.median());
    }
}

package ictb.it.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What was seen of one way to dial for some seconds.
 *
 * @param perSecond answered calls a second
 * @param cpuMillis processor time a call, by process
 */
record Round(double perSecond, Map<String, Double> cpuMillis) {

    private static final double MILLIS = 1e3;
    private static final double NANOS_IN_A_MILLI = 1e6;

    /** Dials, lets it settle in, looks on for a while, and ends it. */
    static Round of(Dialling dialling, int inFlight, BenchSystem system, Seconds seconds) throws Exception {
        long mark = system.evidence().mark();
        dialling.begin(inFlight);
        Map<String, Double> cpuBusy = watch(system, seconds);
        dialling.end();
        double perSecond = perSecond(system.evidence().answers(mark), inFlight, seconds);
        return of(perSecond, cpuBusy);
    }

    /** A campaign at calls a second that its own cps bounds. */
    static Round atRate(CampaignCalls campaigns, int rate, BenchSystem system, Seconds seconds) throws Exception {
        long mark = system.evidence().mark();
        campaigns.beginAtRate(rate);
        Map<String, Double> cpuBusy = watch(system, seconds);
        campaigns.end();
        return of(perSecond(system.evidence().answers(mark), 1, seconds), cpuBusy);
    }

    private static Round of(double perSecond, Map<String, Double> cpuBusy) {
        Map<String, Double> cpuMillis = new LinkedHashMap<>();
        cpuBusy.forEach((name, busy) -> cpuMillis.put(name, busy * MILLIS / perSecond));
        return new Round(perSecond, cpuMillis);
    }

    /**
     * Calls of one second that begin together end together: they come in waves. So only whole waves are counted, from one
     * answer to the answer of the same place so many waves later.
     */
    static double perSecond(double[] answers, int wave, Seconds seconds) {
        int first = firstAfter(answers, answers[0] + seconds.settling());
        int last = firstAfter(answers, answers[0] + seconds.settling() + seconds.watching()) - 1;
        int calls = (last - first) / wave * wave;
        return calls / (answers[first + calls] - answers[first]);
    }

    private static int firstAfter(double[] answers, double time) {
        int found = Arrays.binarySearch(answers, time);
        return found < 0 ? -found - 1 : found;
    }

    /** Looks on, and tells how much of a processor each process took. */
    private static Map<String, Double> watch(BenchSystem system, Seconds seconds) throws InterruptedException {
        List<Cpu> cpus = system.cpus();
        TimeUnit.SECONDS.sleep(seconds.settling());
        long began = System.nanoTime();
        List<Long> before = cpus.stream().map(Cpu::millis).toList();
        TimeUnit.SECONDS.sleep(seconds.watching());
        List<Long> after = cpus.stream().map(Cpu::millis).toList();
        double took = (System.nanoTime() - began) / NANOS_IN_A_MILLI;
        Map<String, Double> busy = new LinkedHashMap<>();
        for (int i = 0; i < cpus.size(); i++) {
            busy.put(cpus.get(i).name(), (after.get(i) - before.get(i)) / took);
        }
        return busy;
    }

    /**
     * How long a round takes.
     *
     * @param settling before it counts
     * @param watching while it counts
     */
    record Seconds(int settling, int watching) {}

    static List<Double> rates(List<Round> rounds) {
        return rounds.stream().map(Round::perSecond).toList();
    }

    /** By process, the median of what a call cost it. */
    static Map<String, Double> cpu(List<Round> rounds) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String name : rounds.get(0).cpuMillis().keySet()) {
            List<Double> values = new ArrayList<>();
            rounds.forEach(round -> values.add(round.cpuMillis().get(name)));
            medians.put(name, Median.of(values));
        }
        return medians;
    }
}

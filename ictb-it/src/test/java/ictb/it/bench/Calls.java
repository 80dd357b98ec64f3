package ictb.it.bench;

import java.nio.file.Path;
import java.util.List;

/** Campaigns beside bare loops that place the same calls at the same Asterisk. */
final class Calls {

    /** A dialer runs for days: what is measured is its compiled code, not the compiler's work. */
    private static final Round.Seconds WARMING_UP = new Round.Seconds(1, 12);

    private static final int WARM_UPS = 4;
    private static final Round.Seconds ROUND = new Round.Seconds(2, 6);
    private static final int ROUNDS = 3;
    private static final int MOST_IN_FLIGHT = 300;
    private static final List<Integer> IN_FLIGHT = List.of(100, MOST_IN_FLIGHT);
    private static final int STEADY_RATE = 100;
    private static final Round.Seconds STEADY = new Round.Seconds(3, 12);
    private static final int SAMPLES = 12;

    private Calls() {}

    static void run(Path home, Path assembly) throws Exception {
        try (BenchSystem system = new BenchSystem(home, assembly);
                CampaignCalls campaigns = new CampaignCalls(system);
                LibraryCalls library = new LibraryCalls(system.loopLogin(), campaigns.media());
                RawCalls raw = new RawCalls(system.loopLogin(), campaigns.media())) {
            List<Dialling> all = List.of(campaigns, library, raw);
            for (int i = 0; i < WARM_UPS; i++) {
                for (Dialling dialling : all) {
                    Round.of(dialling, MOST_IN_FLIGHT, system, WARMING_UP);
                }
            }
            for (int inFlight : IN_FLIGHT) {
                Throughput throughput = new Throughput(system, all, inFlight);
                throughput.run(ROUNDS, ROUND);
                throughput.print();
            }
            steady(system, campaigns);
            FirstInvite first = new FirstInvite(campaigns, raw, system.carrier().restartWithLog());
            first.sample(SAMPLES);
            first.print();
            System.out.printf("%nAttempts of campaigns that did not end as answered calls: %d%n", campaigns.failures());
        }
    }

    private static void steady(BenchSystem system, CampaignCalls campaigns) throws Exception {
        Round seen = Round.atRate(campaigns, STEADY_RATE, system, STEADY);
        System.out.printf(
                "%nA campaign at %d calls a second (%.1f seen), processor time a call, ms:%n  %s%n",
                STEADY_RATE, seen.perSecond(), Throughput.cpu(seen.cpuMillis()));
    }
}

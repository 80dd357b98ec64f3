package ictb.it.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long it takes until a telephone rings: from Campaign_Start, and from a bare Originate, in turns. */
final class FirstInvite {

    private static final long FIRST_NUMBER = 14_120_000_000L;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final CampaignCalls campaigns;
    private final RawCalls raw;
    private final InviteLog carrier;
    private final List<Double> ofCampaigns = new ArrayList<>();
    private final List<Double> ofOriginates = new ArrayList<>();

    FirstInvite(CampaignCalls campaigns, RawCalls raw, InviteLog carrier) {
        this.campaigns = campaigns;
        this.raw = raw;
        this.carrier = carrier;
    }

    void sample(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            long number = FIRST_NUMBER + i;
            long campaign = campaigns.toOne(number);
            Instant requested = Instant.now();
            campaigns.begin(campaign);
            ofCampaigns.add(millis(requested, carrier.arrival("" + number)));
            campaigns.awaitLastCall();
            Instant written = Instant.now();
            OneCall call = raw.placeOne();
            ofOriginates.add(millis(written, carrier.arrival(call.number())));
            raw.awaitEnd();
        }
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / NANOS_IN_A_MILLI;
    }

    void print() {
        System.out.printf(
                "%nFrom the request to the first INVITE at the carrier, ms (%d samples each)%n", ofCampaigns.size());
        print("Campaign_Start", ofCampaigns);
        print("Originate", ofOriginates);
        System.out.printf("  Campaign_Start / Originate: %.1f%n", Median.of(ofCampaigns) / Median.of(ofOriginates));
    }

    private static void print(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "  %-16s median %7.1f   least %7.1f   most %7.1f%n",
                name, Median.of(millis), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}

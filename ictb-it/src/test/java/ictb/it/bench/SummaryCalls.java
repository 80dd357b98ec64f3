package ictb.it.bench;

import java.io.IOException;

/** How long {@code Campaign_Summary} takes, of a large campaign and of a small one. */
final class SummaryCalls {

    private static final int ROUNDS = 5;
    private static final int CALLS = 300;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final HttpLoad large;
    private final HttpLoad small;

    SummaryCalls(ApiSystem system, long largeCampaign, long smallCampaign) {
        large = system.call("Campaign_Summary", largeCampaign);
        small = system.call("Campaign_Summary", smallCampaign);
    }

    void run() throws IOException {
        millis(large);
        millis(small);
        Scatter ofLarge = new Scatter("of 1,000,000 contacts");
        Scatter ofSmall = new Scatter("of 1,000 contacts");
        for (int i = 0; i < ROUNDS; i++) {
            ofLarge.add(millis(large));
            ofSmall.add(millis(small));
        }
        System.out.printf("%nMilliseconds of a Campaign_Summary%n");
        Scatter.printRatio(ofLarge, ofSmall);
    }

    private static double millis(HttpLoad summary) throws IOException {
        long began = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            summary.request();
        }
        return (System.nanoTime() - began) / NANOS_IN_A_MILLI / CALLS;
    }
}

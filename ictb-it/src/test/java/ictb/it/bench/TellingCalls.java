package ictb.it.bench;

import java.io.IOException;

/** How long a method takes that tells of a campaign, of a large one and of a small one. */
final class TellingCalls {

    private static final int ROUNDS = 5;
    private static final int CALLS = 300;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final String method;
    private final HttpLoad large;
    private final HttpLoad small;

    TellingCalls(ApiSystem system, String method, long largeCampaign, long smallCampaign) {
        this.method = method;
        large = system.call(method, largeCampaign);
        small = system.call(method, smallCampaign);
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
        System.out.printf("%nMilliseconds of a %s%n", method);
        Scatter.printRatio(ofLarge, ofSmall);
    }

    private static double millis(HttpLoad call) throws IOException {
        long began = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            call.request();
        }
        return (System.nanoTime() - began) / NANOS_IN_A_MILLI / CALLS;
    }
}

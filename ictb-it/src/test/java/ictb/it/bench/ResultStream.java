package ictb.it.bench;

import java.io.IOException;

/** {@code Campaign_Result} of a million contacts, from an application that has 256 MB of heap. */
final class ResultStream {

    private static final int ROUNDS = 3;
    private static final String SMALL_HEAP = "-Xmx256m";
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final ApiSystem system;
    private final long campaign;

    ResultStream(ApiSystem system, long campaign) {
        this.system = system;
        this.campaign = campaign;
    }

    void run() throws IOException, InterruptedException {
        system.restart(SMALL_HEAP);
        HttpLoad result = system.call("Campaign_Result", campaign);
        Scatter megabytes = new Scatter("MB a second");
        Scatter rows = new Scatter("rows a second");
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            long bytes = result.request();
            double seconds = (System.nanoTime() - began) / NANOS_IN_A_SECOND;
            megabytes.add(bytes / 1e6 / seconds);
            rows.add(DoneCampaign.LARGE / seconds);
        }
        System.out.printf("%nCampaign_Result of %,d contacts with %s%n", DoneCampaign.LARGE, SMALL_HEAP);
        megabytes.print();
        rows.print();
        Heap heap = system.heap();
        long idle = heap.megabytes();
        System.out.printf(
                "  heap of the application: %d MB idle, %d MB at the most while streaming%n",
                idle, heap.mostDuring(result::request));
    }
}

package ictb.it.bench;

import java.util.concurrent.ExecutionException;

/** {@code Campaign_Status}, which checks credentials and permission, beside a resource that reads one row by JDBC. */
final class StatusCalls {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 60_000;
    private static final int SECONDS = 5;

    private final HttpLoad status;
    private final HttpLoad bare;

    StatusCalls(ApiSystem system, long campaign) {
        status = system.call("Campaign_Status", campaign);
        bare = HttpLoad.form(system.address("bare/status/" + campaign), "");
    }

    void run() throws InterruptedException, ExecutionException {
        status.warmUp(WARM_UP);
        bare.warmUp(WARM_UP);
        Scatter ofStatus = new Scatter("Campaign_Status");
        Scatter ofBare = new Scatter("bare resource");
        for (int i = 0; i < ROUNDS; i++) {
            ofStatus.add(status.run(SECONDS));
            ofBare.add(bare.run(SECONDS));
        }
        System.out.printf("%nRequests a second%n");
        Scatter.printRatio(ofStatus, ofBare);
    }
}

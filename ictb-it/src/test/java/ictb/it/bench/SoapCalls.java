package ictb.it.bench;

import java.util.concurrent.ExecutionException;

/** {@code Campaign_Status} by SOAP, beside the same call by REST. */
final class SoapCalls {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 20_000;
    private static final int SECONDS = 5;

    private final HttpLoad soap;
    private final HttpLoad rest;

    SoapCalls(ApiSystem system, long campaign) {
        soap = system.callBySoap("Campaign_Status", campaign);
        rest = system.call("Campaign_Status", campaign);
    }

    void run() throws InterruptedException, ExecutionException {
        soap.warmUp(WARM_UP);
        rest.warmUp(WARM_UP);
        Scatter bySoap = new Scatter("Campaign_Status by SOAP");
        Scatter byRest = new Scatter("Campaign_Status by REST");
        for (int i = 0; i < ROUNDS; i++) {
            bySoap.add(soap.run(SECONDS));
            byRest.add(rest.run(SECONDS));
        }
        System.out.printf("%nRequests a second%n");
        Scatter.printRatio(bySoap, byRest);
    }
}

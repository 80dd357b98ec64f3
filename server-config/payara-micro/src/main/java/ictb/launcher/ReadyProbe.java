package ictb.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Looks whether the application in a starting Payara Micro answers. */
final class ReadyProbe {
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);
    private static final String ALL_IS_DEPLOYED = "Payara Micro URLs:";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build();
    private final Child child;
    private final HttpRequest request;

    ReadyProbe(Child child, URI address) {
        this.child = child;
        this.request = HttpRequest.newBuilder(address).timeout(ANSWER_PATIENCE).build();
    }

    /** What a look has found. */
    enum State {
        STARTING,
        READY,
        ENDED,
        WITHOUT_APPLICATION
    }

    /**
     * The server's word that all is deployed is read before the application is asked: a refusal from before it means
     * nothing. No answer means a busy machine.
     */
    State look() {
        if (!child.isAlive()) {
            return State.ENDED;
        }
        boolean deployed = child.output().contains(ALL_IS_DEPLOYED);
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 404 && status < 500) {
                return State.READY;
            }
            return deployed ? State.WITHOUT_APPLICATION : State.STARTING;
        } catch (IOException noAnswer) {
            return State.STARTING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while Payara Micro starts.", e);
        }
    }
}

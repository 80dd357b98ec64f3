package ictb.platform.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** How many requests were refused for what they would have cost, and how many clients went away before they were answered. */
@ApplicationScoped
public class DoorFigures {

    private Counter aborted;
    private Counter forAddress;
    private Counter forUser;
    private Counter forAll;
    private Counter forMemory;
    private Counter forSlowness;

    /** For the container. */
    DoorFigures() {}

    @Inject
    public DoorFigures(MeterRegistry registry) {
        aborted = Counter.builder("ictb.http.aborted")
                .description("Requests whose client went away before the request was read or the answer written")
                .register(registry);
        forAddress = refused("address", registry);
        forUser = refused("user", registry);
        forAll = refused("all", registry);
        forMemory = refused("memory", registry);
        forSlowness = refused("slow", registry);
    }

    private static Counter refused(String limit, MeterRegistry registry) {
        return Counter.builder("ictb.http.refused")
                .description(
                        "Requests that were refused by a limit: requests of one address, of one user, of all; memory for"
                                + " bodies; a body that comes too slowly")
                .tag("limit", limit)
                .register(registry);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // Now it is there, and its figures are shown before anything has happened.
    }

    public void aborted() {
        aborted.increment();
    }

    public void refusedForAddress() {
        forAddress.increment();
    }

    public void refusedForUser() {
        forUser.increment();
    }

    public void refusedForAll() {
        forAll.increment();
    }

    public void refusedForMemory() {
        forMemory.increment();
    }

    public void refusedForSlowness() {
        forSlowness.increment();
    }
}

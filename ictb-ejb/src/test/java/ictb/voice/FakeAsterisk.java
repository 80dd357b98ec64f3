package ictb.voice;

import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskStatus;
import ictb.ra.CallTrace;
import ictb.ra.Originate;
import ictb.ra.Submission;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** An Asterisk in memory: calls live until they are ended, and leave their traces. */
final class FakeAsterisk implements AsteriskConnection {

    private final Set<String> live = new LinkedHashSet<>();
    private final Map<String, CallTrace> ended = new HashMap<>();
    private Submission answer = Submission.ACCEPTED;
    private boolean isAway;
    private boolean runsScripts = true;
    private final List<Originate> originated = new ArrayList<>();
    private int rung;

    void answer(Submission next) {
        answer = next;
    }

    void goAway() {
        isAway = true;
    }

    boolean isAway() {
        return isAway;
    }

    String bootId() {
        return "boot-1";
    }

    int rung() {
        return rung;
    }

    void endAll(Consumer<String> signal) {
        live.forEach(id -> {
            ended.put(id, trace(true));
            signal.accept(id);
        });
        live.clear();
    }

    @Override
    public CompletionStage<Submission> originate(Originate request) {
        if (request.context().equals("ictb-probe")) {
            ended.put(request.channelId(), trace(true));
        } else if (answer == Submission.ACCEPTED) {
            live.add(request.channelId());
            originated.add(request);
            rung++;
        }
        return CompletableFuture.completedFuture(answer);
    }

    void runNoScripts() {
        runsScripts = false;
    }

    List<Originate> originated() {
        return originated;
    }

    @Override
    public String scriptAddress(String channelId) throws ResourceException {
        if (!runsScripts) {
            throw new CommException("No bean runs scripts of calls");
        }
        return "agi://127.0.0.1:4573/" + channelId;
    }

    @Override
    public Set<String> liveChannels() {
        return Set.copyOf(live);
    }

    @Override
    public AsteriskStatus status() {
        return new AsteriskStatus("22", bootId(), live.size());
    }

    @Override
    public long evidenceMark() {
        return 0;
    }

    @Override
    public Map<String, CallTrace> traces(Set<String> channelIds, long since) {
        Map<String, CallTrace> traces = new HashMap<>();
        for (String id : channelIds) {
            if (ended.containsKey(id)) {
                traces.put(id, ended.get(id));
            } else if (live.contains(id)) {
                traces.put(id, trace(false));
            }
        }
        return traces;
    }

    private static CallTrace trace(boolean ended) {
        return new CallTrace(ended, true, Duration.ofSeconds(1), Duration.ofSeconds(5), 16, Optional.empty(), Map.of());
    }

    @Override
    public void ping() {}

    @Override
    public void reload(String module) {
        throw new UnsupportedOperationException("calls need no reload");
    }

    @Override
    public void close() {}
}

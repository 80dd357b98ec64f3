package ictb.ra.script;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The connections that are served: so many and no more, and of each call one. */
final class RunningScripts {

    private final int most;
    private final Set<ScriptRun> connections = new HashSet<>();
    private final Map<String, ScriptRun> calls = new HashMap<>();
    private final Set<ScriptRun> incoming = new HashSet<>();

    RunningScripts(int most) {
        this.most = most;
    }

    synchronized boolean add(ScriptRun run) {
        return connections.size() < most && connections.add(run);
    }

    /** @return false where a script of that call runs already */
    synchronized boolean begin(String channelId, ScriptRun run) {
        return calls.putIfAbsent(channelId, run) == null;
    }

    /** @return false where as many calls that came in have scripts as may */
    synchronized boolean beginIncoming(ScriptRun run) {
        return incoming.size() < Math.min(most, ScriptServer.MOST_INCOMING) && incoming.add(run);
    }

    synchronized void end(ScriptRun run) {
        connections.remove(run);
        incoming.remove(run);
        calls.values().remove(run);
        notifyAll();
    }

    synchronized int count() {
        return connections.size();
    }

    /** Cuts all connections and waits for their scripts to return. */
    void cut(Duration patience) throws InterruptedException {
        List<ScriptRun> cut;
        synchronized (this) {
            cut = List.copyOf(connections);
        }
        cut.forEach(ScriptRun::cut);
        awaitNone(System.nanoTime() + patience.toNanos());
    }

    private synchronized void awaitNone(long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (!connections.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}

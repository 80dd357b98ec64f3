package ictb.launcher.asterisk;

import ictb.launcher.Child;
import ictb.launcher.LaunchException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running Asterisk, which is ended in any case when this JVM ends in order. */
final class AsteriskProcess {
    private static final String NAME = "asterisk";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration JVM_PATIENCE = Duration.ofSeconds(3);

    private final Child child;
    private final Thread jvmEnds;

    private AsteriskProcess(Child child) {
        this.child = child;
        this.jvmEnds = new Thread(() -> child.stop(JVM_PATIENCE), "end-asterisk-" + child.pid());
    }

    /** Ends first what a killed launcher left behind in this folder. */
    static AsteriskProcess start(AsteriskRoot root, InstanceFolder folder) {
        Child.endLeftOver(NAME, folder.home(), STOP_PATIENCE);
        folder.turnMessages();
        String configuration = folder.mainConfiguration().toString();
        List<String> command = List.of(root.program().toString(), "-C", configuration, "-f", "-n");
        Child.Plan plan = new Child.Plan(NAME, command, folder.home().directory(), Map.of());
        AsteriskProcess started = new AsteriskProcess(Child.start(plan, folder.home()));
        Runtime.getRuntime().addShutdownHook(started.jvmEnds);
        return started;
    }

    Child child() {
        return child;
    }

    /** Asks it to end, which hangs up its calls, and forces it after ten seconds. */
    void stop() {
        child.stop(STOP_PATIENCE);
        forget();
    }

    /** Ends it as a crash would. */
    void kill() {
        child.kill();
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(jvmEnds);
        } catch (IllegalStateException jvmIsEnding) {
            return;
        }
    }

    /** Sends a signal that Java has no word for: {@code STOP} or {@code CONT}. */
    void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start();
            if (!kill.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new LaunchException("Cannot send " + name + " to process " + child.pid());
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot send " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while a signal was sent.", e);
        }
    }
}

package ictb.it.bench;

import ictb.it.Wav;
import ictb.launcher.Assembly;
import ictb.launcher.Poll;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How much of a processor the application takes while five hundred people listen to a message. */
final class Playbacks {

    private static final int CALLS = 500;
    private static final int CALLS_PER_SECOND = 50;
    private static final long FIRST_NUMBER = 12_160_000_000L;
    private static final int MESSAGE_MILLIS = 55_000;
    private static final int ROUNDS = 3;
    private static final int WATCHING_SECONDS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final Path home;
    private final Assembly assembly;

    Playbacks(Path home, Assembly assembly) {
        this.home = home;
        this.assembly = assembly;
    }

    void run() throws Exception {
        Scatter idle = new Scatter("application, idle");
        Scatter busy = new Scatter("application");
        Scatter asterisk = new Scatter("Asterisk");
        try (TelephonySystem system = new TelephonySystem(home, assembly, "", CALLS_PER_SECOND)) {
            long recording = system.admin()
                    .upload("Recording_Create", "media", Wav.hum(MESSAGE_MILLIS), "title", "long")
                    .number();
            long group = system.group(FIRST_NUMBER, CALLS);
            for (int i = 0; i < ROUNDS; i++) {
                watch(system, idle, new Scatter("Asterisk, idle"));
                system.start("Campaign_Create", group, recording);
                awaitLive(system, CALLS);
                watch(system, busy, asterisk);
                if (system.answered() < CALLS) {
                    throw new IllegalStateException("Not all of them listened: " + system.answered());
                }
                awaitLive(system, 0);
            }
        }
        System.out.printf("%nProcessor in parts of a thousand of a core, %d people listening%n", CALLS);
        idle.print();
        busy.print();
        asterisk.print();
    }

    private static void awaitLive(TelephonySystem system, int calls) throws Exception {
        if (!Poll.until(() -> system.answered() == calls, PATIENCE)) {
            throw new IllegalStateException(system.answered() + " calls, and not " + calls);
        }
    }

    private static void watch(TelephonySystem system, Scatter application, Scatter asterisk) throws Exception {
        long began = System.nanoTime();
        long applicationBefore = system.applicationCpu().millis();
        long asteriskBefore = system.asteriskCpu().millis();
        TimeUnit.SECONDS.sleep(WATCHING_SECONDS);
        double millis = (System.nanoTime() - began) / NANOS_IN_A_MILLI;
        application.add((system.applicationCpu().millis() - applicationBefore) * 1_000 / millis);
        asterisk.add((system.asteriskCpu().millis() - asteriskBefore) * 1_000 / millis);
    }
}

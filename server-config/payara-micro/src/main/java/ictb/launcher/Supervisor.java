package ictb.launcher;

import ictb.launcher.demo.Demo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The foreground of {@code mvn -Prun}: starts ICTB with all it needs, starts again what ends by itself ({@link Restarts}), and
 * ends everything on Ctrl-C, on SIGTERM, when a part cannot be started any more, and when its own parent has ended. What a
 * crash leaves behind is ended by the next start on the same home.
 */
public final class Supervisor {
    /** The line that says that the system can be used. */
    public static final String READY = "ICTB is ready";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);
    private static final Duration TENDING_INTERVAL = Duration.ofMillis(100);

    private final Settings settings;
    private final Assembly assembly;
    private final Progress progress;
    private final boolean demo;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final long parent = parentPid();
    private volatile boolean stopping;

    private Supervisor(Settings settings, Assembly assembly, Progress progress, boolean demo) {
        this.settings = settings;
        this.assembly = assembly;
        this.progress = progress;
        this.demo = demo;
    }

    /**
     * Runs until it is told to stop. Exit codes: 0 after a demonstration in which the guide's contact was reached, 1
     * when something failed.
     *
     * @param arguments {@code demo=true} for the demonstration; everything else is set by the environment, see
     *     {@link Settings}
     */
    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            Settings settings = Settings.from(System.getenv(), Path.of(""));
            Assembly assembly = Assembly.in(Path.of(System.getProperty("ictb.assembly", "target/assembly")));
            boolean demo = List.of(arguments).contains("demo=true");
            System.exit(new Supervisor(settings, assembly, progress, demo).run());
        } catch (LaunchException e) {
            progress.announce(e.getMessage());
            System.exit(1);
        }
    }

    private int run() {
        Thread runner = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner), "stop"));
        Home home = Home.in(settings.home());
        Optional<HomeLock> lock = HomeLock.take(home);
        try {
            return lock.map(this::supervise).orElseGet(() -> besides(home));
        } finally {
            lock.ifPresent(HomeLock::close);
            finished.countDown();
        }
    }

    /** Another launcher runs on this home: a demonstration can use its system, a second system cannot start. */
    private int besides(Home home) {
        String other = "ICTB runs already on " + home.directory() + " (process " + HomeLock.holderOf(home) + ")";
        if (!demo) {
            throw new LaunchException(other + ": stop it first, or set another ICTB_HOME.");
        }
        URI address = HomeLock.addressOf(home)
                .orElseThrow(() -> new LaunchException(other + " and is still starting: try again."));
        return demonstrate(address, AdminPassword.of(settings, home), List.of());
    }

    /** A signal arrives on another thread; the runner itself ends what it has started. */
    private void stop(Thread runner) {
        stopping = true;
        if (finished.getCount() == 0) {
            return;
        }
        runner.interrupt();
        try {
            finished.await(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int supervise(HomeLock lock) {
        Home home = lock.home();
        progress.say("Starting ICTB in " + home.directory() + ".");
        try (FirstRun run = new FirstRun(settings, home, assembly, progress)) {
            try {
                AdminPassword password = AdminPassword.of(settings, home);
                URI address = run.start(password);
                lock.tell(address);
                announce(address, password);
                return demo ? demonstrate(address, password, run.testNumbers()) : watch(run);
            } catch (LaunchException e) {
                progress.say(stopping ? "Stopping ..." : e.getMessage());
                return 1;
            } finally {
                Thread.interrupted();
            }
        }
    }

    private int demonstrate(URI address, AdminPassword password, List<String> testNumbers) {
        String known = password.known()
                .orElseThrow(() -> new LaunchException(
                        "The demonstration signs in as admin: set ICTB_ADMIN_PASSWORD to its password."));
        boolean reached = new Demo(address, known, progress::say).play(testNumbers);
        progress.say(Demo.CONTACT + (reached ? " was reached." : " was not reached."));
        return reached ? 0 : 1;
    }

    private void announce(URI address, AdminPassword password) {
        progress.announce("");
        progress.announce("Address: " + address);
        progress.announce("Account: " + password.announcement());
        progress.announce("Stop:    Ctrl-C");
        progress.announce(READY);
    }

    private int watch(FirstRun run) {
        while (parentPid() == parent) {
            run.tend();
            Poll.until(() -> parentPid() != parent, TENDING_INTERVAL);
        }
        progress.say("The program that started this one has ended. Stopping ...");
        return 1;
    }

    private static long parentPid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }
}

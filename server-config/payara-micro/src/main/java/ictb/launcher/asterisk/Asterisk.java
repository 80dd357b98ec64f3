package ictb.launcher.asterisk;

import ictb.launcher.Child;
import ictb.launcher.LaunchException;
import ictb.launcher.Poll;
import ictb.launcher.Ports;
import ictb.launcher.Running;
import ictb.launcher.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A private Asterisk on 127.0.0.1. The folder survives it: started again in the same folder, it goes on with the same
 * evidence, and the same object starts again on the same ports.
 */
public sealed class Asterisk implements Running, AutoCloseable permits Carrier {
    private static final String AMI_USER = "ictb";
    private static final String RELOAD_USER = "ictb-reload";
    private static final Duration BOOT_PATIENCE = Duration.ofSeconds(60);
    private static final Duration AMI_PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS_FOR_PORTS = 5;
    private static final int LOG_CHARACTERS_TO_SHOW = 4000;

    private final String kind;
    private final Map<String, String> templates;
    private final AsteriskRoot root;
    private final InstanceFolder folder;
    private final AsteriskOptions wanted;
    private final String secret = Secret.generate();
    private final String reloadSecret = Secret.generate();
    private AsteriskOptions actual;
    private AsteriskProcess process;
    private boolean hasStarted;

    Asterisk(String kind, Map<String, String> templates, AsteriskRoot root, Path folder, AsteriskOptions options) {
        this.kind = kind;
        this.templates = templates;
        this.root = root;
        this.folder = new InstanceFolder(folder, options.shared());
        this.wanted = options;
        this.actual = withPorts(options);
    }

    /** An Asterisk that places calls by its endpoint {@code carrier}. Not started yet. */
    public static Asterisk dialer(AsteriskRoot root, Path folder, AsteriskOptions options) {
        return new Asterisk("dialer", Templates.DIALER, root, folder, options);
    }

    /** An Asterisk that takes those calls and behaves as the number says. Not started yet. */
    public static Carrier carrier(AsteriskRoot root, Path folder, AsteriskOptions options) {
        return new Carrier(root, folder, options);
    }

    private static AsteriskOptions withPorts(AsteriskOptions options) {
        AsteriskOptions filled = options;
        if (filled.amiPort() == 0) {
            filled = filled.withAmiPort(Ports.free());
        }
        if (filled.sipPort() == 0) {
            filled = filled.withSipPort(Ports.freeUdp());
        }
        return filled.rtpStart() == 0 ? filled.withRtpStart(SoundPorts.start()) : filled;
    }

    /**
     * Starts Asterisk and returns when it is fully booted, after about half a second.
     *
     * @throws LaunchException when it does not come up; the message ends with its log
     * @throws IllegalStateException when it runs already
     */
    public void start() {
        if (isAlive()) {
            throw new IllegalStateException("This Asterisk runs already, process " + pid());
        }
        folder.make();
        for (int attempt = 1; !startedOnFreePorts(); attempt++) {
            if (hasStarted || arePortsGiven() || attempt == ATTEMPTS_FOR_PORTS) {
                throw failure("finds a port taken");
            }
            actual = withPorts(wanted);
        }
        hasStarted = true;
    }

    private boolean arePortsGiven() {
        return wanted.amiPort() != 0 && wanted.sipPort() != 0;
    }

    private boolean startedOnFreePorts() {
        folder.configure(templates, placeholders());
        process = AsteriskProcess.start(root, folder);
        try {
            awaitBoot();
        } catch (LaunchException failure) {
            process.kill();
            throw failure;
        }
        if (hasFoundPortTaken()) {
            process.kill();
            return false;
        }
        return true;
    }

    private void awaitBoot() {
        if (!Poll.until(() -> hasBooted() || hasFoundPortTaken() || !isAlive(), BOOT_PATIENCE)) {
            throw failure("has not booted after " + BOOT_PATIENCE.toSeconds() + " s");
        }
        if (!isAlive()) {
            throw failure("ended at its start");
        }
    }

    private boolean hasBooted() {
        return AmiGreeting.isHeard(amiPort(), amiUser(), secret, AMI_PATIENCE);
    }

    private boolean hasFoundPortTaken() {
        return folder.messages().contains("Address already in use");
    }

    private LaunchException failure(String what) {
        String log = folder.messages();
        String end = log.substring(Math.max(0, log.length() - LOG_CHARACTERS_TO_SHOW));
        return process.child()
                .failure("Asterisk (" + kind + ") " + what + ", says " + folder.messagesFile() + ":\n" + end);
    }

    private Map<String, String> placeholders() {
        Map<String, String> values = new HashMap<>();
        values.put("NAME", "ictb-" + kind);
        values.put("ROOT", root.directory().toString());
        values.put("FOLDER", folder.path().toString());
        values.put("CONF", folder.shared().resolve("conf").toString());
        values.put("SOUNDS", folder.sounds().toString());
        values.put("AMI_PORT", Integer.toString(amiPort()));
        values.put("AMI_USER", AMI_USER);
        values.put("AMI_SECRET", secret);
        values.put("RELOAD_USER", RELOAD_USER);
        values.put("RELOAD_SECRET", reloadSecret);
        values.put("SIP_PORT", Integer.toString(sipPort()));
        values.put("RTP_START", Integer.toString(actual.rtpStart()));
        values.put("RTP_END", Integer.toString(actual.rtpStart() + SoundPorts.COUNT - 1));
        values.put("CARRIER_HOST", actual.carrierHost());
        values.put("CARRIER_PORT", Integer.toString(actual.carrierPort()));
        return values;
    }

    /** TCP port of AMI on 127.0.0.1; certain once {@link #start} has returned. */
    public int amiPort() {
        return actual.amiPort();
    }

    public String amiUser() {
        return AMI_USER;
    }

    /** Made anew for each object, kept in a file that its owner alone may read. */
    public String amiSecret() {
        return secret;
    }

    /** Who may let it read its configuration again, and nothing else; the dialer's alone. */
    public String reloadUser() {
        return RELOAD_USER;
    }

    /** As {@link #amiSecret}. */
    public String reloadSecret() {
        return reloadSecret;
    }

    /** UDP port of SIP on 127.0.0.1; certain once {@link #start} has returned. */
    public int sipPort() {
        return actual.sipPort();
    }

    /** The folder shared with the application ({@code ICTB_ASTERISK_DIR}): media, conf and evidence. */
    public Path directory() {
        return folder.shared();
    }

    /** Where {@code cel.csv} and {@code cdr.csv} are, or the carrier's {@code calls.csv}. */
    public Path evidence() {
        return folder.evidence();
    }

    InstanceFolder folder() {
        return folder;
    }

    @Override
    public Child child() {
        if (process == null) {
            throw new IllegalStateException("This Asterisk was never started");
        }
        return process.child();
    }

    /** The process id, also of one that has ended since. */
    public long pid() {
        return child().pid();
    }

    public boolean isAlive() {
        return process != null && process.child().isAlive();
    }

    /** Its console's output, and what it complains of. */
    @Override
    public List<Path> logs() {
        return List.of(child().log(), folder.messagesFile());
    }

    /** Asks it to end, forces it after ten seconds; no error when it has ended already. */
    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** Ends it as a crash would (SIGKILL). */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Holds the process still (SIGSTOP): its sockets stay open and nothing answers. */
    public void freeze() {
        process.signal("STOP");
    }

    /** Lets a frozen process go on (SIGCONT). */
    public void thaw() {
        process.signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }
}

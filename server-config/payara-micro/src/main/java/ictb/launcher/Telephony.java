package ictb.launcher;

import ictb.launcher.asterisk.Asterisk;
import ictb.launcher.asterisk.AsteriskOptions;
import ictb.launcher.asterisk.AsteriskRoot;
import ictb.launcher.asterisk.Carrier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the application dials through.
 *
 * @param description for people
 * @param environment what the application and its server need to reach it
 * @param testNumbers numbers that a demonstration may call, because they belong to nobody
 */
record Telephony(String description, Map<String, String> environment, List<String> testNumbers) {
    /** At the private carrier and in the sandbox: busy, an answering machine, an unknown number, and one who hangs up after a second. */
    private static final List<String> TEST_NUMBERS =
            List.of("12125550101", "12125550103", "12125550107", "12125550108");

    private static final String NO_AMI = "1";

    /** An Asterisk that somebody else runs. */
    static Telephony external(Settings settings, Settings.AmiAccess ami) {
        return new Telephony("Asterisk at " + ami, environment(settings, ami), List.of());
    }

    /**
     * A private Asterisk and, as the carrier behind it, a second one that answers every number.
     *
     * @param started is told each process as soon as it runs
     * @throws LaunchException when one does not come up
     */
    static Telephony own(Settings settings, Home home, AsteriskRoot root, Consumer<Part> started) {
        Carrier carrier = Asterisk.carrier(root, home.directory().resolve("asterisk-carrier"), AsteriskOptions.usual());
        start("Asterisk (carrier)", carrier, started);
        AsteriskOptions options = AsteriskOptions.usual()
                .withCarrier("127.0.0.1", carrier.sipPort())
                .withShared(settings.asteriskDirectory());
        Asterisk dialer = Asterisk.dialer(root, home.directory().resolve("asterisk-dialer"), options);
        start("Asterisk (dialer)", dialer, started);
        Settings.AmiAccess ami =
                new Settings.AmiAccess("127.0.0.1", dialer.amiPort(), dialer.amiUser(), dialer.amiSecret());
        Map<String, String> environment = new HashMap<>(environment(settings, ami));
        // Nobody else asks for scripts: any port will do.
        environment.put("ICTB_AGI_PORT", "0");
        environment.put("ICTB_AMI_RELOAD_USER", dialer.reloadUser());
        environment.put("ICTB_AMI_RELOAD_SECRET", dialer.reloadSecret());
        return new Telephony(
                root.version() + " at " + ami + " to a carrier that answers every number", environment, TEST_NUMBERS);
    }

    private static void start(String name, Asterisk asterisk, Consumer<Part> started) {
        asterisk.start();
        started.accept(new Part(name, asterisk, () -> {
            asterisk.start();
            return asterisk;
        }));
    }

    /**
     * The application's own trunk, which calls nobody. The adapter keeps trying to reach an Asterisk: it is sent to a
     * port where none can be, because at the usual one might be somebody else's.
     */
    static Telephony sandbox() {
        return new Telephony(
                "the sandbox trunk: they are only played, nobody's telephone rings",
                Map.of("ICTB_TRUNK", Settings.SANDBOX, "ICTB_AMI_HOST", "127.0.0.1", "ICTB_AMI_PORT", NO_AMI),
                TEST_NUMBERS);
    }

    private static Map<String, String> environment(Settings settings, Settings.AmiAccess ami) {
        Path shared = settings.asteriskDirectory();
        return Map.of(
                "ICTB_AMI_HOST", ami.host(),
                "ICTB_AMI_PORT", Integer.toString(ami.port()),
                "ICTB_AMI_USER", ami.user(),
                "ICTB_AMI_SECRET", ami.secret(),
                "ICTB_ASTERISK_DIR", shared.toString(),
                "ICTB_ASTERISK_DIR_REMOTE", settings.asteriskDirectoryRemote(),
                "ICTB_EVIDENCE_DIR", shared.resolve("evidence").toString());
    }
}

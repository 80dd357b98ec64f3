package ictb.it.bench;

import ictb.it.ApiClient;
import ictb.launcher.Assembly;
import ictb.launcher.asterisk.Asterisk;
import ictb.launcher.asterisk.AsteriskOptions;
import ictb.launcher.asterisk.AsteriskRoot;
import ictb.launcher.asterisk.Carrier;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The application with a real Asterisk and a carrier that listens and presses keys. */
final class TelephonySystem implements AutoCloseable {

    /** More than are called at once. */
    static final int CHANNELS = 600;

    private final Carrier carrier;
    private final Asterisk dialer;
    private final ApiSystem system;

    /**
     * @param dialplan that the dialing Asterisk has besides
     * @param callsPerSecond at the most
     */
    TelephonySystem(Path home, Assembly assembly, String dialplan, int callsPerSecond) throws IOException {
        AsteriskRoot root = AsteriskRoot.obtain();
        carrier = Asterisk.carrier(root, home.resolve("carrier"), AsteriskOptions.usual());
        carrier.start();
        Path conf = Files.createDirectories(home.resolve("asterisk/shared/conf"));
        Files.writeString(conf.resolve("extensions_bench.conf"), dialplan);
        dialer = Asterisk.dialer(
                root, home.resolve("asterisk"), AsteriskOptions.usual().withCarrier("127.0.0.1", carrier.sipPort()));
        dialer.start();
        system = new ApiSystem(home, assembly, settings(callsPerSecond));
    }

    private Map<String, String> settings(int callsPerSecond) {
        return Map.of(
                "ICTB_AMI_PORT", "" + dialer.amiPort(),
                "ICTB_AMI_USER", dialer.amiUser(),
                "ICTB_AMI_SECRET", dialer.amiSecret(),
                "ICTB_EVIDENCE_DIR", dialer.evidence().toString(),
                "ICTB_ASTERISK_DIR", dialer.directory().toString(),
                "ICTB_TRUNK_CPS", "" + callsPerSecond,
                "ICTB_TRUNK_CHANNELS", "" + CHANNELS);
    }

    ApiClient admin() {
        return system.admin();
    }

    /** A group of so many contacts, whose numbers follow each other. */
    long group(long firstNumber, int contacts) throws SQLException {
        long group = admin().call("Contact_Group_Create", "contact_group", "{\"name\":\"bench\"}")
                .number();
        long first = system.number("SELECT COALESCE(MAX(contact_id), 0) + 1 FROM contact");
        system.execute(
                "INSERT INTO contact (contact_id, usr_id, phone, created) SELECT " + first + " + seq, 1, " + firstNumber
                        + " + seq, UTC_TIMESTAMP(6) FROM seq_0_to_" + (contacts - 1),
                "INSERT INTO contact_group_member (contact_group_id, contact_id) SELECT " + group + ", " + first
                        + " + seq FROM seq_0_to_" + (contacts - 1));
        return group;
    }

    /** Makes a campaign and starts it. @return its campaign_id */
    long start(String method, long group, long message) {
        String members = Json.createObjectBuilder()
                .add("contact_group_id", group)
                .add("message", message)
                .build()
                .toString();
        long campaign = admin().call(method, "campaign", members).number();
        admin().call("Campaign_Start", "campaign_id", "" + campaign).text();
        return campaign;
    }

    /** Calls that are under way and were answered. */
    long answered() {
        return attempts("LIVE");
    }

    /** Calls that are being placed. */
    long sending() {
        return attempts("SENDING");
    }

    private long attempts(String state) {
        try {
            return system.number("SELECT COUNT(*) FROM attempt WHERE state = '" + state + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where Asterisk finds a recording, without extension. */
    String media(long recording) throws SQLException {
        return dialer.directory()
                .resolve("media")
                .resolve(system.text("SELECT sha256 FROM recording WHERE recording_id = " + recording))
                .toString();
    }

    Notes notes() {
        return new Notes(carrier.evidence().resolve("notes.csv"));
    }

    AmiLogin login() {
        return new AmiLogin(dialer.amiPort(), dialer.amiUser(), dialer.amiSecret());
    }

    Cpu applicationCpu() {
        return system.applicationCpu();
    }

    Cpu asteriskCpu() {
        return new Cpu("Asterisk", dialer.pid());
    }

    @Override
    public void close() {
        try (carrier;
                dialer;
                system) {
            return;
        }
    }
}

package ictb.trunk;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A way out: how numbers are dialled on it and how much it bears. */
@Entity
@Table(name = "trunk")
public class Trunk {

    /** The trunk of the configuration. */
    public static final String DEFAULT = "default";

    public static final String NUMBER = "{number}";

    private static final BigDecimal USUAL_CPS = BigDecimal.TEN;
    private static final int USUAL_CHANNELS = 30;
    private static final int SIP_PORT = 5060;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "trunk_id")
    private long trunkId;

    private String name;
    private String technology;

    @Column(name = "dialstring")
    private String dialString;

    private String host;
    private Integer port;
    private String username;
    private String secret;

    @Column(name = "dtmf_mode")
    private String dtmfMode = DtmfMode.AUTO.word();

    private BigDecimal cps;
    private int channel;
    private boolean active;
    private String asterisk;

    protected Trunk() {}

    /**
     * The configuration's.
     *
     * @param dialString as the technology wants it, with {@code {number}} where the number goes
     * @param callsPerSecond above 0
     * @param channels calls in flight, at least 1
     */
    public Trunk(String name, Technology technology, String dialString, BigDecimal callsPerSecond, int channels) {
        if (!dialString.contains(NUMBER)) {
            throw new DomainException("The dial string of trunk " + name + " lacks " + NUMBER + ": " + dialString);
        }
        this.name = name;
        this.technology = technology.word();
        this.dialString = dialString;
        this.cps = callsPerSecond;
        this.channel = channels;
        this.active = true;
    }

    /**
     * What an administrator makes.
     *
     * @throws DomainException with a sentence for the first member that is missing or cannot be so
     */
    Trunk(TrunkMembers sent) {
        name = sent.name().orElseThrow(() -> new DomainException("trunk.name is required"));
        technology = Technology.ASTERISK.word();
        cps = USUAL_CPS;
        channel = USUAL_CHANNELS;
        active = true;
        change(sent);
    }

    /** Takes over the members that were sent. */
    final void change(TrunkMembers sent) {
        name = TrunkCheck.name(sent.name().orElse(name));
        technology = sent.technology().map(Technology::word).orElse(technology);
        cps = sent.cps().map(TrunkCheck::callsPerSecond).orElse(cps);
        channel = sent.channel().map(TrunkCheck::channels).orElse(channel);
        active = sent.active().orElse(active);
        asterisk = sent.asterisk().map(TrunkCheck::asterisks).orElse(asterisk);
        changeAddress(sent);
    }

    private void changeAddress(TrunkMembers sent) {
        if (sent.dialstring().isPresent() && sent.host().isPresent()) {
            throw new DomainException("A trunk has a dialstring or a host, not both");
        }
        if (sent.dialstring().isPresent()) {
            dialString = TrunkCheck.dialString(sent.dialstring().get());
            host = null;
            port = null;
            username = null;
            secret = null;
        }
        if (sent.host().isPresent()) {
            host = TrunkCheck.host(sent.host().get());
            dialString = null;
        }
        port = sent.port().map(TrunkCheck::port).orElse(port);
        username = sent.username().map(TrunkCheck::username).orElse(username);
        secret = sent.secret().map(TrunkCheck::secret).orElse(secret);
        if (sent.dtmfMode().isPresent()) {
            dtmfMode = sent.dtmfMode().get().word();
        } else if (host == null) {
            dtmfMode = DtmfMode.AUTO.word();
        }
        if (isSandbox() && host == null && dialString == null) {
            dialString = technology + "/" + NUMBER;
        }
        checkAddress();
    }

    private void checkAddress() {
        if (isSandbox() && !asterisks().isEmpty()) {
            throw new DomainException("A trunk of the sandbox goes by no Asterisk: nobody is rung on it");
        }
        if (isSandbox() && host != null) {
            throw new DomainException("A trunk of the sandbox has no host: nobody is rung on it");
        }
        if (host == null && dialString == null) {
            throw new DomainException("trunk.dialstring, with {number} in it, or trunk.host is required");
        }
        if (host == null && (port != null || username != null || secret != null || dtmfMode() != DtmfMode.AUTO)) {
            throw new DomainException("trunk.port, username, secret and dtmf_mode go with a host");
        }
        if ((username == null) != (secret == null)) {
            throw new DomainException("trunk.username and trunk.secret go together");
        }
    }

    private boolean isSandbox() {
        return technology.equals(Technology.SANDBOX.word());
    }

    /** Takes over how and how much the other one dials; who it is, and whether it is used, stays. */
    public void becomeAs(Trunk other) {
        technology = other.technology;
        dialString = other.dialString;
        cps = other.cps;
        channel = other.channel;
    }

    public long trunkId() {
        return trunkId;
    }

    public String name() {
        return name;
    }

    public String technology() {
        return technology;
    }

    /** Calls a second, of all nodes. */
    public BigDecimal callsPerSecond() {
        return cps;
    }

    /** Calls in flight at the most, of all nodes. */
    public int channels() {
        return channel;
    }

    /** By which its calls go; empty = by every one. */
    public List<String> asterisks() {
        return asterisk == null || asterisk.isEmpty() ? List.of() : List.of(asterisk.split(","));
    }

    /** Whether its calls may go by the Asterisk of this name. */
    public boolean goesBy(String name) {
        List<String> own = asterisks();
        return own.isEmpty() || own.contains(name);
    }

    public boolean isActive() {
        return active;
    }

    /** Empty where ICTB makes it of the host. */
    Optional<String> dialString() {
        return Optional.ofNullable(dialString);
    }

    /** The carrier's, where ICTB makes the SIP endpoint itself. */
    public Optional<String> host() {
        return Optional.ofNullable(host);
    }

    public int port() {
        return port == null ? SIP_PORT : port;
    }

    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /** For Asterisk's configuration alone. */
    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    /** Of the SIP endpoint that ICTB makes. */
    public DtmfMode dtmfMode() {
        return DtmfMode.ofWord(dtmfMode);
    }

    /** How Asterisk calls the endpoint that ICTB makes: by the id, so that nothing that anybody has written becomes a section's name. */
    public String endpoint() {
        return "ictb-trunk-" + trunkId;
    }

    public String dialString(PhoneNumber number) {
        return dialString()
                .orElseGet(() -> "PJSIP/" + NUMBER + "@" + endpoint())
                .replace(NUMBER, number.digits());
    }
}

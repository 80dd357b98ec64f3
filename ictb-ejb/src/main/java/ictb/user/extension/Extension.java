package ictb.user.extension;

import ictb.platform.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user's telephone. Of its secret only what SIP needs to check it is kept, see {@link SipDigest}. */
@Entity
@Table(name = "extension")
public class Extension {

    /** No country code begins with 0: what does is a prefix of some country's own, and nobody could tell the price. */
    private static final Pattern OUTSIDE = Pattern.compile("PJSIP/([1-9][0-9]{2,14})@.*");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "extension_id")
    private long extensionId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String ha1;
    private String dialstring;
    private Instant created;
    private Instant deleted;

    protected Extension() {}

    /** @param name, secret, dialString as {@link ExtensionCheck} lets them pass */
    Extension(long usrId, String name, String secret, Optional<String> dialString, Instant now) {
        this.usrId = usrId;
        this.name = name;
        this.ha1 = SipDigest.ha1(name, secret);
        this.dialstring = dialString.orElse(null);
        this.created = now;
    }

    public long extensionId() {
        return extensionId;
    }

    public long usrId() {
        return usrId;
    }

    /** The digits by which it registers. */
    public String name() {
        return name;
    }

    /** What Asterisk dials to ring it. */
    public String dialString() {
        return Optional.ofNullable(dialstring).orElse("PJSIP/" + name);
    }

    /** Whether it is reached by a trunk instead of a telephone that registers here. */
    public boolean isOutside() {
        return dialString().contains("@");
    }

    /** The number at which a trunk reaches it, with its country code; empty where none can be told, or it {@link #isOutside} not. */
    public Optional<PhoneNumber> outsideNumber() {
        Matcher dialled = OUTSIDE.matcher(dialString());
        return dialled.matches() ? Optional.of(new PhoneNumber(dialled.group(1))) : Optional.empty();
    }

    boolean isDeleted() {
        return deleted != null;
    }

    boolean wasDeletedBefore(Instant time) {
        return isDeleted() && deleted.isBefore(time);
    }

    /** Nobody registers by it any more. Its number is not given up yet, see {@link Extensions#RESERVED}. */
    void delete(Instant now) {
        ha1 = "";
        deleted = now;
    }

    /** {@code #5} is no number that anybody can have. */
    void giveUpNumber() {
        name = "#" + extensionId;
    }
}

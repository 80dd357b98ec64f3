package ictb.dialer;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A way out: how numbers are dialled on it and how much it bears. */
@Entity
@Table(name = "trunk")
public class Trunk {

    static final String NUMBER = "{number}";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "trunk_id")
    private long trunkId;

    private String name;
    private String technology;

    @Column(name = "dialstring")
    private String dialString;

    private BigDecimal cps;
    private int channel;
    private boolean active;

    protected Trunk() {}

    /**
     * @param dialString as the technology wants it, with {@code {number}} where the number goes
     * @param callsPerSecond above 0
     * @param channels calls in flight, at least 1
     */
    Trunk(String name, String technology, String dialString, BigDecimal callsPerSecond, int channels) {
        if (!dialString.contains(NUMBER)) {
            throw new DomainException("The dial string of trunk " + name + " lacks " + NUMBER + ": " + dialString);
        }
        this.name = name;
        this.technology = technology;
        this.dialString = dialString;
        this.cps = callsPerSecond;
        this.channel = channels;
        this.active = true;
    }

    /** Takes over how and how much the other one dials; who it is stays. */
    void becomeAs(Trunk other) {
        technology = other.technology;
        dialString = other.dialString;
        cps = other.cps;
        channel = other.channel;
    }

    long trunkId() {
        return trunkId;
    }

    String name() {
        return name;
    }

    String technology() {
        return technology;
    }

    /** Calls a second. */
    BigDecimal callsPerSecond() {
        return cps;
    }

    /** Calls in flight at the most. */
    int channels() {
        return channel;
    }

    String dialString(PhoneNumber number) {
        return dialString.replace(NUMBER, number.digits());
    }
}

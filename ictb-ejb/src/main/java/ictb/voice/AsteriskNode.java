package ictb.voice;

import ictb.dialer.Origin;
import ictb.dialer.TransmitterUnavailable;
import ictb.ra.AsteriskConnection;
import jakarta.resource.ResourceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One Asterisk, by the name that its configuration gives it. */
final class AsteriskNode {

    /** As an Asterisk is called where nobody has called it otherwise. */
    static final String USUAL = "asterisk";

    private static final Duration AFTER_A_REFUSAL = Duration.ofSeconds(2);

    private final String name;
    private final boolean isFirst;
    private final AsteriskPool pool;
    private final AsteriskLink link;
    private final AsteriskFigures figures;
    private volatile Instant pausedUntil = Instant.MIN;

    /** @param isFirst of the configuration: what is nobody's else is its */
    AsteriskNode(String name, boolean isFirst, AsteriskPool pool, AsteriskLink link, AsteriskFigures figures) {
        this.name = name;
        this.isFirst = isFirst;
        this.pool = pool;
        this.link = link;
        this.figures = figures;
    }

    String name() {
        return name;
    }

    Origin origin() {
        return new Origin(AsteriskTransmitter.TECHNOLOGY, name);
    }

    /** Where the files are that it includes: {@code conf} of the first, a folder in it of each other one. */
    Path conf(Path asteriskDir) {
        Path conf = asteriskDir.resolve("conf");
        return isFirst ? conf : conf.resolve(name);
    }

    Optional<AsteriskLink.Up> link() {
        return link.current();
    }

    /** A sentence where it is not heard. */
    Optional<String> silence() {
        return link.current().isPresent()
                ? Optional.empty()
                : Optional.of("No connection to " + called() + ": " + link.reason());
    }

    /** Why nothing can be sent to it at the moment. */
    Optional<String> obstacle(Instant now) {
        return now.isBefore(pausedUntil)
                ? Optional.of(called() + " has just refused a call; the next is tried in a moment")
                : silence();
    }

    /** Nothing is sent to it for a moment. */
    void pause(Instant now) {
        pausedUntil = now.plus(AFTER_A_REFUSAL);
    }

    /** As {@link AsteriskPool#connect}. */
    AsteriskConnection connect() throws TransmitterUnavailable {
        try {
            AsteriskConnection session = pool.connect();
            figures.given(name);
            return session;
        } catch (TransmitterUnavailable away) {
            figures.refused(name);
            throw away;
        }
    }

    /**
     * What an attempt that is claimed now remembers.
     *
     * @throws TransmitterUnavailable when it cannot be told
     */
    EvidenceMark evidenceMark(Instant now) throws TransmitterUnavailable {
        String bootId = link.current()
                .orElseThrow(() -> new TransmitterUnavailable("No connection to " + called()))
                .bootId();
        try (AsteriskConnection asterisk = connect()) {
            return new EvidenceMark(asterisk.evidenceMark(), bootId);
        } catch (ResourceException unreadable) {
            pause(now);
            throw new TransmitterUnavailable("The evidence of " + called() + " cannot be read", unreadable);
        }
    }

    /** In sentences. */
    String called() {
        return name.equals(USUAL) ? "Asterisk" : "Asterisk " + name;
    }

    @Override
    public String toString() {
        return name;
    }
}

package ictb.ra.ami;

import ictb.ra.AsteriskStatus;
import ictb.ra.Originate;
import ictb.ra.Submission;
import jakarta.resource.ResourceException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** One login to one Asterisk, usable by many threads, until it ends; then for ever ended. */
public interface AmiSession {

    /** See {@link ictb.ra.AsteriskConnection#originate}. */
    CompletionStage<Submission> originate(Originate request) throws ResourceException;

    /** Uniqueids of the channels that live now and are ours: 32 hexadecimal digits. */
    Set<String> liveChannels() throws ResourceException;

    /** What CoreStatus and CoreSettings say. */
    AsteriskStatus status() throws ResourceException;

    /**
     * A round trip.
     *
     * @throws ResourceException when there is no answer in time; the session is then ended, since AMI answers in order
     */
    void ping(Duration timeout) throws ResourceException;

    /** Sends a ping whose answer counts as {@linkplain #silence() something heard}; does not wait. */
    void poke();

    /**
     * Lets Asterisk read a module's configuration again; the user needs the class system or config.
     *
     * @throws ResourceException when Asterisk refuses, or the name is none that AMI can take; nothing was written then
     */
    void reload(String module) throws ResourceException;

    /**
     * Sets a global variable of the dialplan; the user needs the class call.
     *
     * @throws ResourceException when Asterisk refuses
     */
    void setGlobal(String variable, String value) throws ResourceException;

    /**
     * Waits until Asterisk has loaded its modules; it takes logins, and Originates which then fail, a little earlier. It
     * only tells a session with {@link EventMask#CALLS} whose user may read the class {@code system}.
     *
     * @return false when it did not say so in time, or the session ended
     */
    boolean awaitBoot(Duration timeout) throws InterruptedException;

    /** How long nothing has been heard. */
    Duration silence();

    boolean alive();

    /**
     * Gives up the originates that Asterisk left without an answer for ten seconds, and the session with them. To be
     * called about twice a second.
     */
    void expire();

    /** Says good-bye, which lets Asterisk work off what was written before, and closes. */
    void logoff();

    /** Closes at once. Originates without an answer end in doubt. */
    void abort(String reason);
}

package ictb.ra;

import jakarta.resource.ResourceException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** One AMI session to one Asterisk, by which calls are placed and looked up. Closing gives it back to the pool. */
public interface AsteriskConnection extends AutoCloseable {

    /**
     * Writes one asynchronous Originate and returns without waiting for Asterisk's answer, so that many can be under
     * way on one session. May be closed before the stage completes. The stage completes on a thread of the server, one
     * after the other for all calls: what is attached to it only enqueues.
     *
     * @return completes with {@link Submission#ACCEPTED} when Asterisk has queued the call, with
     *     {@link Submission#REFUSED} when Asterisk said no (no call was placed), and with {@link Submission#IN_DOUBT}
     *     when the session ended or stayed silent for ten seconds after bytes may have left: a call may or may not ring
     * @throws ResourceException when the session was closed before a byte was written, or the request holds what AMI
     *     cannot take (a variable above 1,000 bytes, more than about 110 variables): no call was placed
     */
    CompletionStage<Submission> originate(Originate request) throws ResourceException;

    /**
     * Where Asterisk finds the script of a call that is going to be placed, for the dialplan's {@code AGI()}: an address with the
     * call's id and a token, by which nobody gets anything but a script of this call.
     *
     * @param channelId of the {@link Originate}
     * @throws ResourceException when no script could be run now: no {@link CallScript} is up, or its port cannot be listened on
     */
    String scriptAddress(String channelId) throws ResourceException;

    /** Ids of the channels that live now, by CoreShowChannels: those made of 32 characters {@code [0-9a-f]}, no others. */
    Set<String> liveChannels() throws ResourceException;

    /** Who answers at the other end, by CoreStatus and CoreSettings. */
    AsteriskStatus status() throws ResourceException;

    /**
     * Where the durable evidence (the CEL file) ends now, in bytes; hand it to {@link #traces} later. Costs one look at
     * a file's length. Zero while Asterisk has not written anything.
     *
     * @throws ResourceException when there is no such folder, or none is configured
     */
    long evidenceMark() throws ResourceException;

    /**
     * What the evidence says of channels. A channel that is absent from the answer left no trace since the mark.
     *
     * @param since an {@link #evidenceMark()} taken before the oldest of the calls was sent
     * @throws ResourceException when the evidence cannot be read whole since that mark (missing, truncated, rotated, a
     *     line that is not whole before the last)
     */
    Map<String, CallTrace> traces(Set<String> channelIds, long since) throws ResourceException;

    /**
     * Asterisk's answer to a harmless action, waited for: proves that the session lives.
     *
     * @throws ResourceException when there is none within five seconds
     */
    void ping() throws ResourceException;

    /**
     * Lets Asterisk read the configuration of one module again, by a login of its own for which the adapter's
     * {@code reloadUser} is there and nothing else. Asterisk may still be at it when this returns.
     *
     * @param module as Asterisk calls it: {@code res_pjsip.so}
     * @throws jakarta.resource.NotSupportedException when no reloadUser is configured: an administrator reloads
     * @throws ResourceException when Asterisk cannot be reached or refuses; what it had read before holds
     */
    void reload(String module) throws ResourceException;

    @Override
    void close();
}

package ictb.ra;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What durable evidence (CEL, CDR) knows of one channel. Times are Asterisk's own and are only subtracted from each
 * other, never compared with another clock's.
 *
 * @param ended whether the channel's end was recorded; if not and the channel does not live, Asterisk died with it
 * @param answered whether the called party answered
 * @param ringing from start to answer, or to the end where nobody answered
 * @param talking from answer to end; zero where nobody answered
 * @param hangupCause Q.850 cause, 0 where none was recorded
 * @param technicalCause the SIP status behind it, such as {@code SIP 486}, where Asterisk recorded one
 * @param report what the hang-up handler reported, as in {@link CallSignal.Reported}; empty where it did not run
 */
public record CallTrace(
        boolean ended,
        boolean answered,
        Duration ringing,
        Duration talking,
        int hangupCause,
        Optional<String> technicalCause,
        Map<String, String> report) {}

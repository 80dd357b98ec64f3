package ictb.dialer;

import java.time.Duration;

/**
 * How the attempts of a channel are placed.
 *
 * @param loop the dialer's loop that places them; channels that share trunks or origins share a loop, because calls a second are
 *     counted in one
 * @param mostInAClaim attempts that are written down in one transaction; the next turn claims more
 * @param within how soon after its claim an attempt is sent: later, it could follow a stop or an opt-out by more than a second.
 *     Whatever is not sent by then is unsent.
 */
public record Sending(String loop, int mostInAClaim, Duration within) {}

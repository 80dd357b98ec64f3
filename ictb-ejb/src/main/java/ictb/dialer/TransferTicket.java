package ictb.dialer;

import java.time.Duration;
import java.util.Optional;

/**
 * The right to put through, committed.
 *
 * @param leg by which its end is told; empty where it costs nothing
 * @param limit after which it is hung up: no more is paid for
 */
public record TransferTicket(Optional<Integer> leg, Duration limit) {}

/**
 * Decides when which contact is tried, and answers for it that none is tried twice.
 *
 * <p>The way of an attempt: a {@link ictb.dialer.DialLoop} asks {@link ictb.dialer.PacingPolicy} how many may go, {@link
 * ictb.dialer.Claims} writes them down and commits, the {@link ictb.dialer.Transmitter} of the trunk's technology sends them
 * with their id, {@link ictb.dialer.Settler} hears what became of them and {@link ictb.dialer.Settlement} writes it down
 * once. {@link ictb.dialer.Reconciliation} asks the evidence after a fault. A {@link ictb.dialer.Channel} says what is delivered and
 * how; what it needs beyond this (Asterisk, SMTP, SMPP) stands in the channel's own package behind the port.
 */
package ictb.dialer;

/**
 * What an application says to Asterisk and hears from it, without a word of AMI.
 *
 * <p>Out: {@link ictb.ra.AsteriskConnectionFactory} hands out pooled {@link ictb.ra.AsteriskConnection}s. In: a
 * message-driven bean that implements {@link ictb.ra.CallListener} hears {@link ictb.ra.CallSignal}s, and one that implements
 * {@link ictb.ra.CallScript} says what happens in a {@link ictb.ra.Call}. This jar stands
 * inside the resource adapter archive and nowhere else.
 */
package ictb.ra;

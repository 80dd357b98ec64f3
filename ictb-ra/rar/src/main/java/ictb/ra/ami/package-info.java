/**
 * AMI sessions, and the only place that knows asterisk-java.
 *
 * <p>A session is opened logged in and ends once; it never reconnects by itself. What it writes is checked header by
 * header, what it hears is turned into {@link ictb.ra.CallSignal}s on the library's thread, which must not be held up.
 */
package ictb.ra.ami;

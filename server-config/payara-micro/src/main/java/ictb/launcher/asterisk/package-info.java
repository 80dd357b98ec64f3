/**
 * A private Asterisk that dials, and a second one that is the carrier behind it, for the first run and for tests. Each
 * instance lives in a folder of its own, on ports of 127.0.0.1, and is ended by its own process id. What they are
 * configured with stands in {@code server-config/asterisk} and is carried in this jar under {@code asterisk/}.
 */
package ictb.launcher.asterisk;

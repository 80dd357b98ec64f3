/**
 * A trunk on which nobody is called: the same numbers behave as on the carrier of tests, every call is written into a journal
 * before it "rings", and the dial protocol holds as on a real one. For trying a campaign, and where there is no Asterisk.
 */
package ictb.voice.sandbox;

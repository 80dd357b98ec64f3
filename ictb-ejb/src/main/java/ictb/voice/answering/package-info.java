/**
 * Who answers a call, a person or a machine, and when a machine's greeting is over: decided by the sound of the call, which
 * Asterisk sends here while it is heard (ADR 23).
 */
package ictb.voice.answering;

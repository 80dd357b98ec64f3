/**
 * How signals get from the one event session to the message-driven beans: one guarded reconnect loop, a bounded buffer
 * and one delivery thread a listener, all on the server's work manager.
 */
package ictb.ra.inbound;

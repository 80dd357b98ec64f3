/**
 * Calls that come in: to a DID, which rings its user's extension or follows a flow, or to an access number, where a user works by
 * keys. {@code Reception} takes them, {@code Switchboard} says where they go, and what became of each is a row.
 */
package ictb.voice.inbound;

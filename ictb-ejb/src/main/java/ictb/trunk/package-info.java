/**
 * The ways out: trunks, and the routes that say which numbers go by which of them. What a trunk carries at the moment, and how
 * fast it may be used, is the dialer's; what Asterisk must be told of it, the voice channel's.
 */
package ictb.trunk;

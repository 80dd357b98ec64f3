/**
 * Access numbers: a user calls in, proves by a PIN who they are, records messages and starts and stops campaigns. {@code AccessMenu}
 * decides what is said and done, {@code AccessConversation} does it, by the same methods as every door.
 */
package ictb.voice.access;

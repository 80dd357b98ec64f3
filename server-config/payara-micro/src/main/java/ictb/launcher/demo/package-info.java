/**
 * The demonstration: a client of the API, as a customer's program is one, that plays the first campaign of the guide
 * (recording, group, contact, campaign) against a running system and says what became of every contact.
 */
package ictb.launcher.demo;

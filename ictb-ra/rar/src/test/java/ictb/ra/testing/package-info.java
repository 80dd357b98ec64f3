/** Stand-ins for both ends of the adapter: an Asterisk that follows a script, and an application server. */
package ictb.ra.testing;

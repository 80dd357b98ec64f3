/**
 * What tests inside the container need. They run in one Payara Micro beside the application as it ships, started as it is
 * in production, but in the time zone of New York: nothing may depend on the server's own. They stand in the packages of what
 * they test.
 */
package ictb.it.inside;

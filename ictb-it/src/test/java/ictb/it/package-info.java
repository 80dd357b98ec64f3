/** Tests of what ships, against real parts: the server, MariaDB, Asterisk and a carrier that writes down who was rung. */
package ictb.it;

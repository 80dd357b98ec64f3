/**
 * The first run: starts, restarts and ends the processes that ICTB needs on one machine (an embedded MariaDB, a private
 * Asterisk with a carrier to call, Payara Micro with the application). The application itself never starts a process;
 * everything that does is here. Tests use the same classes.
 */
package ictb.launcher;

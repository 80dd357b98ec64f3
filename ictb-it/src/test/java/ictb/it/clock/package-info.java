/** A clock that tests move. Put into a copy of the application that they run; never shipped. */
package ictb.it.clock;

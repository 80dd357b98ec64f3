/** A tiny application that the launcher's tests deploy: it says what the server gave it. */
package ictb.launcher.probe;

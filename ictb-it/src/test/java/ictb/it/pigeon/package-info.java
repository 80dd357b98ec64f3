/** A channel that only tests know: a new one needs a package of its own and nothing else. Added to the application by AssemblyWith. */
package ictb.it.pigeon;

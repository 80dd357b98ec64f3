/** The door for those who run the system: health and figures, for addresses that the configuration names. */
package ictb.operations;

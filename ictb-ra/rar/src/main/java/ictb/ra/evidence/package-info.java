/** Reads what Asterisk wrote down about calls: the CEL file that {@code cel_custom} appends to. */
package ictb.ra.evidence;

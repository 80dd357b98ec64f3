/** What SMS campaigns say. */
package ictb.text;

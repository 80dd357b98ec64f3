/** Access numbers: on which users call in to work by telephone. */
package ictb.accessnumber;

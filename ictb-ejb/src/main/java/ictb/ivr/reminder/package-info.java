/** What a reminder message says and which keys it knows. Nothing is stored here. */
package ictb.ivr.reminder;

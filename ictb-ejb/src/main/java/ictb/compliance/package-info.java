/**
 * The law of the trade as policy objects: when a person may be called by the clocks where that person is, how often a number may
 * be called, and what caller id a campaign shows. Each rule names its source; those of the trade say so. {@link
 * ictb.compliance.CallingProfile} puts them together; which one holds is set for the system and for users.
 */
package ictb.compliance;

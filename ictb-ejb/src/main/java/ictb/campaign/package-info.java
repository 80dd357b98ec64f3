/**
 * Campaigns: their states, their contacts and what became of each, their totals. Gathers a group's contacts into the work
 * queue; how the queue is worked off is the dialer's matter, which this package does not know.
 */
package ictb.campaign;

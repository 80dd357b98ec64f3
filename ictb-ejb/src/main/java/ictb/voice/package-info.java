/**
 * Telephone calls as a channel of the dialer: what an attempt says to Asterisk, what Asterisk's signals and evidence mean
 * for it. Speaks to the resource adapter's API; knows no AMI.
 */
package ictb.voice;

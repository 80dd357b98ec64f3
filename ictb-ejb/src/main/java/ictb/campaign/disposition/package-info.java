/** Which disposition a contact of a campaign has been given. */
package ictb.campaign.disposition;

/** People to reach: contacts, the groups they stand in. */
package ictb.contact;

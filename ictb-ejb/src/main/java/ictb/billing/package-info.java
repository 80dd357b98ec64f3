/** What calls cost and who has paid: an append-only ledger whose sum per user is the credit. */
package ictb.billing;

/** Accounts as administrators keep them: User_*. */
package ictb.user;

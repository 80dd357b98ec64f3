/** How passwords are kept: as Argon2id hashes, of which only so many are computed at once. */
package ictb.security.password;

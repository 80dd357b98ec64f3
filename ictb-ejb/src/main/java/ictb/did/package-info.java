/** DIDs: numbers on which people call in, assigned to users. */
package ictb.did;

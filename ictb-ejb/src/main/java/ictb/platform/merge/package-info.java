/** Merge fields: what stands in brackets in a message, and is another text for each contact. */
package ictb.platform.merge;

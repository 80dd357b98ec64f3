/** Generated pages of {@code docs/}, held against their source. {@code -Dictb.docs=write} writes them anew. */
package ictb.docs;

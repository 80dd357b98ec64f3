/** Documents that fax campaigns send: uploaded as PDF or TIFF, kept as fax pages in the media directory that Asterisk reads. */
package ictb.document;

/** Recorded messages: uploaded as WAV, kept as telephone audio in the media directory that Asterisk reads. */
package ictb.recording;

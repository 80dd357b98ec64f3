/**
 * The audio of recordings: an uploaded WAV file is checked by its real bytes and becomes what the telephone network
 * carries, 8 kHz mono 16-bit PCM.
 *
 * <p>{@link ictb.recording.audio.Telephony} is the only entry, {@link ictb.recording.audio.UnreadableAudio} the only
 * refusal. Everything here is plain Java on the JDK's file channels: no process, no native library, no sound service
 * looked up by class loader, and a heap that does not grow with the file. Where the converted file goes, what it is
 * called and who owns it is {@code ictb.recording}'s matter.
 */
package ictb.recording.audio;

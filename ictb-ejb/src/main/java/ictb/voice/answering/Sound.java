package ictb.voice.answering;

/** What a {@link SoundSorter#FRAME_MILLIS frame} of a call sounds like. */
enum Sound {
    SILENCE,
    SPEECH,
    /** One frequency and little else, long enough that it is no voice: the beep of a machine. */
    TONE
}

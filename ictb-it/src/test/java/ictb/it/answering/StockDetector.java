package ictb.it.answering;

/**
 * What Asterisk's {@code AMD()} says of a sound, computed: it was seen to say the same of the whole corpus as the real one. For
 * trying more sets of arguments than calls can.
 *
 * @param initialSilence as all that follow, in milliseconds and as {@code AMD()} has it, where nothing else is said
 * @param words the most that a person says
 * @param threshold mean of the absolute samples; what is below is silence
 */
public record StockDetector(
        int initialSilence,
        int greeting,
        int afterGreetingSilence,
        int minWordLength,
        int betweenWordsSilence,
        int words,
        int threshold) {

    private static final int FRAME_MILLIS = 20;
    private static final int LONGEST_ANALYSIS = 12_000;
    private static final int LONGEST_WORD = 5_000;

    /** @param levels mean of the absolute samples of each 20 ms; silence follows */
    public boolean isMachine(int[] levels) {
        int silence = 0;
        int word = 0;
        int speech = 0;
        int wordsHeard = 0;
        boolean isBetweenWords = true;
        boolean hasGreeted = false;
        for (int frame = 0; frame < LONGEST_ANALYSIS / FRAME_MILLIS - 1; frame++) {
            if (frame >= levels.length || levels[frame] < threshold) {
                silence += FRAME_MILLIS;
                if (silence >= betweenWordsSilence) {
                    isBetweenWords = true;
                    word = 0;
                }
                if (speech < minWordLength && silence >= initialSilence) {
                    return true;
                }
                if (hasGreeted && silence >= afterGreetingSilence) {
                    return false;
                }
            } else {
                silence = 0;
                word += FRAME_MILLIS;
                speech += FRAME_MILLIS;
                boolean isWord = word >= minWordLength;
                if (isWord && isBetweenWords) {
                    wordsHeard++;
                    isBetweenWords = false;
                }
                if (word >= LONGEST_WORD || wordsHeard > words || hasGreeted && speech >= greeting) {
                    return true;
                }
                hasGreeted |= isWord;
            }
        }
        return false;
    }
}

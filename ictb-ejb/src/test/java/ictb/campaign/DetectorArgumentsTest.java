package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorArgumentsTest {

    /** Nine, in the order of the record; null = not sent. */
    private static DetectorArguments arguments(Integer... values) {
        return new DetectorArguments(
                Optional.ofNullable(values[0]),
                Optional.ofNullable(values[1]),
                Optional.ofNullable(values[2]),
                Optional.ofNullable(values[3]),
                Optional.ofNullable(values[4]),
                Optional.ofNullable(values[5]),
                Optional.ofNullable(values[6]),
                Optional.ofNullable(values[7]),
                Optional.ofNullable(values[8]));
    }

    @Test
    void argumentsAreWrittenInTheOrderOfAmd() {
        assertThat(arguments(2500, 1500, 800, 5000, 100, 50, 3, 256, 5001).text())
                .contains("2500,1500,800,5000,100,50,3,256,5001");
    }

    @Test
    void whatIsNotSentIsLeftToAsterisk() {
        assertThat(arguments(null, 3000, null, null, null, null, null, null, null)
                        .text())
                .contains(",3000,,,,,,,");
    }

    @Test
    void noArgumentsLeaveTheDecisionToIctb() {
        assertThat(arguments(null, null, null, null, null, null, null, null, null)
                        .text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 99    | amd.initial_silence is a number from 100 to 10000
            1 | 30001 | amd.greeting is a number from 100 to 30000
            2 | 0     | amd.after_greeting_silence is a number from 100 to 10000
            3 | 499   | amd.total_analysis_time is a number from 500 to 60000
            4 | 19    | amd.min_word_length is a number from 20 to 5000
            5 | 5001  | amd.between_words_silence is a number from 20 to 5000
            6 | 0     | amd.maximum_number_of_words is a number from 1 to 1000
            7 | 32768 | amd.silence_threshold is a number from 1 to 32767
            8 | 60001 | amd.maximum_word_length is a number from 100 to 60000
            """)
    void argumentOutOfItsRangeIsRefusedByName(int index, int value, String sentence) {
        Integer[] values = new Integer[9];
        values[index] = value;

        assertThatThrownBy(() -> arguments(values).text())
                .isInstanceOf(DomainException.class)
                .hasMessage(sentence);
    }
}

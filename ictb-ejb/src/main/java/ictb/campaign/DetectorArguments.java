package ictb.campaign;

import ictb.platform.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Arguments of Asterisk's {@code AMD()}, in milliseconds where nothing else is said; absent = as the Asterisk is configured.
 *
 * @param initialSilence silence before the greeting from which on it is a machine, 100 to 10,000
 * @param greeting speech that only a machine's greeting has, 100 to 30,000
 * @param afterGreetingSilence silence after a greeting from which on it is a person, 100 to 10,000
 * @param totalAnalysisTime after which it is undecided, and treated as a person, 500 to 60,000
 * @param minWordLength shorter sounds are no words, 20 to 5,000
 * @param betweenWordsSilence shorter gaps part no words, 20 to 5,000
 * @param maximumNumberOfWords more are a machine's, 1 to 1,000
 * @param silenceThreshold what is quieter is silence: the mean of samples of 16 bits, 1 to 32,767
 * @param maximumWordLength longer words are a machine's, 100 to 60,000
 */
public record DetectorArguments(
        Optional<Integer> initialSilence,
        Optional<Integer> greeting,
        Optional<Integer> afterGreetingSilence,
        Optional<Integer> totalAnalysisTime,
        Optional<Integer> minWordLength,
        Optional<Integer> betweenWordsSilence,
        Optional<Integer> maximumNumberOfWords,
        Optional<Integer> silenceThreshold,
        Optional<Integer> maximumWordLength) {

    private record Argument(String member, Optional<Integer> sent, int lowest, int highest) {

        String text() {
            sent.filter(value -> value < lowest || value > highest).ifPresent(wrong -> {
                throw new DomainException("amd." + member + " is a number from " + lowest + " to " + highest);
            });
            return sent.map(String::valueOf).orElse("");
        }
    }

    /**
     * In the order of {@code AMD()}, with commas between; empty where nothing was sent.
     *
     * @throws DomainException with a sentence for the first that is out of its range
     */
    Optional<String> text() {
        List<String> texts = inOrder().map(Argument::text).toList();
        return texts.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(texts.stream().collect(Collectors.joining(",")));
    }

    private Stream<Argument> inOrder() {
        return Stream.of(
                new Argument("initial_silence", initialSilence, 100, 10_000),
                new Argument("greeting", greeting, 100, 30_000),
                new Argument("after_greeting_silence", afterGreetingSilence, 100, 10_000),
                new Argument("total_analysis_time", totalAnalysisTime, 500, 60_000),
                new Argument("min_word_length", minWordLength, 20, 5_000),
                new Argument("between_words_silence", betweenWordsSilence, 20, 5_000),
                new Argument("maximum_number_of_words", maximumNumberOfWords, 1, 1_000),
                new Argument("silence_threshold", silenceThreshold, 1, 32_767),
                new Argument("maximum_word_length", maximumWordLength, 100, 60_000));
    }
}

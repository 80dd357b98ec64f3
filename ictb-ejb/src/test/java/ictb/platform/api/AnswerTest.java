package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private record Row(
            long campaignId,
            Optional<String> firstName,
            SampleService.Answering answeredBy,
            Instant startTime,
            Duration duration,
            BigDecimal cost,
            boolean dnc,
            LocalDate paidDate,
            ZoneId timezone,
            List<Integer> keys,
            @ApiParam("no-response") int unanswered) {}

    private static final Row ROW = new Row(
            9_007_199_254_740_993L,
            Optional.empty(),
            SampleService.Answering.NO_RESPONSE,
            Instant.parse("2026-03-29T02:30:00.987654Z"),
            Duration.ofMillis(20_900),
            new BigDecimal("0.015000"),
            false,
            LocalDate.of(2026, 12, 31),
            ZoneId.of("Europe/Berlin"),
            List.of(1, 2),
            3);

    @Test
    void recordIsAnObjectOfMembersInSnakeCase() {
        Golden.assertResult("record", ROW);
    }

    @Test
    void flagIsOneOrZeroAndTheFirstOfThePairABoolean() {
        assertThat(json(List.of(true, false))).isEqualTo("[true,[1,0]]");
    }

    @Test
    void whatWasDoneOtherwiseThanAskedIsAHeader() {
        assertThat(Answer.of(7L, List.of("Kept without its email", "Cut")).headers())
                .containsExactly(Map.entry(Answer.NOTE, "Kept without its email; Cut"));
        assertThat(Answer.of(7L, List.of()).headers()).isEmpty();
    }

    @Test
    void textKeepsEveryCharacter() {
        Golden.assertResult("text", "Größe \"✓\" \\ / \u0000 \u001f \uD83D\uDE00 <b>");
    }

    @Test
    void mapKeepsItsOrder() {
        Map<Long, Map<String, Object>> totals = new LinkedHashMap<>();
        totals.put(7L, Map.of("total", 3));
        totals.put(2L, Map.of());
        Golden.assertResult("map", totals);
    }

    @Test
    void emptyPayloadsKeepTheirForm() {
        assertThat(json(List.of())).isEqualTo("[true,[]]");
        assertThat(json(Map.of())).isEqualTo("[true,{}]");
        assertThat(json(Optional.empty())).isEqualTo("[true,null]");
        assertThat(json(Stream.empty())).isEqualTo("[true,[]]");
        assertThat(json("")).isEqualTo("[true,\"\"]");
    }

    @Test
    void jsonIsPassedOn() {
        assertThat(json(Json.createObjectBuilder().add("start", "hello").build()))
                .isEqualTo("[true,{\"start\":\"hello\"}]");
    }

    /** Other notations write it as a whole. */
    @Test
    void jsonIsToldAsAWhole() {
        List<JsonValue> told = new ArrayList<>();
        AnswerOutput output = (AnswerOutput) Proxy.newProxyInstance(
                AnswerOutput.class.getClassLoader(),
                new Class<?>[] {AnswerOutput.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("json")) {
                        told.add((JsonValue) arguments[0]);
                    }
                    return null;
                });
        JsonValue flow = Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add("1"))
                .build();
        Answer.of(flow).in((isDone, out) -> output);

        assertThat(told).containsExactly(flow);
    }

    @Test
    void streamAndIteratorAreLists() {
        assertThat(json(Stream.of("a", "b"))).isEqualTo("[true,[\"a\",\"b\"]]");
        assertThat(json(LongStream.of(1, 2))).isEqualTo("[true,[1,2]]");
        assertThat(json(List.of(1, 2).iterator())).isEqualTo("[true,[1,2]]");
    }

    @Test
    void rowsAreFetchedWhileTheyAreWritten() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        int rows = 100_000;
        Answer answer = Answer.of(IntStream.range(0, rows).mapToObj(i -> {
            fetched.incrementAndGet();
            return ROW;
        }));
        assertThat(fetched.get()).isLessThan(1_000);
        AtomicInteger fetchedAtFirstByte = new AtomicInteger();
        answer.body().writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                fetchedAtFirstByte.compareAndSet(0, fetched.get());
            }
        });
        assertThat(fetchedAtFirstByte.get()).isLessThan(1_000);
        assertThat(fetched.get()).isEqualTo(rows);
    }

    @Test
    void streamIsClosedWhenItIsWritten() {
        AtomicBoolean closed = new AtomicBoolean();
        json(Stream.of(1).onClose(() -> closed.set(true)));
        assertThat(closed).isTrue();
    }

    @Test
    void streamThatFailsAtItsBeginningIsClosedAndFailsBeforeAnythingIsSent() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Integer> broken = Stream.of(1)
                .<Integer>map(i -> {
                    throw new NoSuchElementException("no row");
                })
                .onClose(() -> closed.set(true));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Answer.of(broken))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(closed).isTrue();
    }

    @Test
    void answerThatBreaksOffIsNoReadableJson() {
        Iterator<Integer> broken = IntStream.range(0, 10)
                .map(i -> i < 5 ? i : Integer.parseInt("no row"))
                .iterator();
        StringBuilder sent = new StringBuilder();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                sent.append((char) b);
            }
        };
        Answer answer = Answer.of(broken);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> answer.body().writeTo(out))
                .isInstanceOf(RuntimeException.class);
        assertThat(sent.toString()).doesNotEndWith("]");
    }

    @Test
    void valueThatNothingWritesIsAFaultOfOurs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Answer.of(new Object()).body());
    }

    @Test
    void refusalHasItsStatusAndHeaders() {
        Answer answer = Answer.refused(Rejection.throttled("Later", Duration.ofMillis(1_200)));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "2");
        assertThat(Golden.json(answer)).isEqualTo("[false,\"Later\"]");
    }

    private static String json(Object payload) {
        return Golden.json(Answer.of(payload));
    }
}

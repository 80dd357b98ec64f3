package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ictb.it.answering.Corpus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns that look for answering machines, among people and machines of the corpus. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("in-time")
class AnsweringIT {

    private static final String PLAYS = "121255600";
    private static final String KEEPS = "121255601";
    private static final int HELLO = 0;
    private static final int COMPANY_OF_FIVE_SECONDS = 9;
    private static final int COMPANY_WITH_PAUSES = 13;
    private static final int MACHINE = 21;
    private static final int MACHINE_THAT_BEEPS_LATE = 24;
    private static final int LONG_MACHINE = 26;
    private static final String PRESSES_NINE = "12125550209";

    private static final int MESSAGE_MILLIS = 3_000;
    private static final int FRAME = 80;
    private static final int FRAME_MILLIS = 10;
    private static final int LOUD = 500;

    private Path keptFolder;
    private Campaign hangingUp;
    private Campaign leavingAMessage;
    private Campaign byAsterisk;

    @BeforeAll
    void runCampaigns(RunningSystem system) throws Exception {
        keptFolder = system.home().resolve("carrier/sounds");
        Corpus.write(
                Corpus.answers().stream()
                        .filter(answer -> answer.number() <= LONG_MACHINE)
                        .toList(),
                keptFolder.resolve("answers"));
        Customer customer = Customer.of(system);
        long recording = customer.recording(1_000);
        hangingUp = customer.campaign(
                customer.group(List.of(
                        number(PLAYS, HELLO),
                        number(PLAYS, COMPANY_OF_FIVE_SECONDS),
                        number(PLAYS, COMPANY_WITH_PAUSES),
                        number(PLAYS, MACHINE),
                        number(PLAYS, LONG_MACHINE),
                        PRESSES_NINE)),
                recording,
                "am_action",
                "hangup");
        leavingAMessage = customer.campaign(
                customer.group(List.of(number(KEEPS, MACHINE), number(KEEPS, MACHINE_THAT_BEEPS_LATE))),
                recording,
                "am_action",
                "message",
                "am_message",
                "" + customer.recording(MESSAGE_MILLIS));
        byAsterisk = withArguments(system, customer, recording);
        List<Campaign> campaigns = List.of(hangingUp, leavingAMessage, byAsterisk);
        campaigns.forEach(Campaign::start);
        campaigns.forEach(campaign -> campaign.awaitCompletion(Duration.ofMinutes(3)));
    }

    private static Campaign withArguments(RunningSystem system, Customer customer, long recording) {
        JsonObject campaign = Json.createObjectBuilder()
                .add("contact_group_id", customer.group(List.of(number(PLAYS, COMPANY_OF_FIVE_SECONDS))))
                .add("message", recording)
                .add("am_action", "hangup")
                .add("amd", Json.createObjectBuilder().add("greeting", 1_000))
                .build();
        long id = customer.api()
                .call("Campaign_Create", "campaign", campaign.toString())
                .number();
        return new Campaign(system, customer.api(), id, "");
    }

    private static String number(String behaviour, int answer) {
        return behaviour + "%03d".formatted(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {HELLO, COMPANY_OF_FIVE_SECONDS, COMPANY_WITH_PAUSES})
    void personHearsTheMessage(int answer) {
        String phone = number(PLAYS, answer);

        assertThat(hangingUp.resultOf(phone).getString("answered_by")).isEqualTo("human");
        assertThat(hangingUp.played(phone)).containsExactly("whole");
    }

    @ParameterizedTest
    @ValueSource(ints = {MACHINE, LONG_MACHINE})
    void machineIsHungUpOn(int answer) {
        String phone = number(PLAYS, answer);

        assertThat(hangingUp.resultOf(phone).getString("answered_by")).isEqualTo("machine");
        assertThat(hangingUp.played(phone)).containsExactly("no");
    }

    @Test
    void machinesAndOptOutsAreListedAndNobodyElse() {
        assertThat(hangingUp.machinesAndOptOuts())
                .extracting(row -> row.getString("phone"), row -> row.getInt("amd"), row -> row.getInt("dnc"))
                .containsExactlyInAnyOrder(
                        tuple(number(PLAYS, MACHINE), 1, 0),
                        tuple(number(PLAYS, LONG_MACHINE), 1, 0),
                        tuple(PRESSES_NINE, 0, 1));
    }

    /** The carrier records from the end of the beep on; where nothing is sent nothing is recorded, silence neither. */
    @ParameterizedTest
    @ValueSource(ints = {MACHINE, MACHINE_THAT_BEEPS_LATE})
    void machineRecordsTheWholeMessageBecauseItBeginsAfterTheBeep(int answer) throws IOException {
        boolean[] loud = loudFrames(keptFolder.resolve("kept-%03d.wav".formatted(answer)));
        int first =
                IntStream.range(0, loud.length).filter(i -> loud[i]).findFirst().orElseThrow();
        long millis = IntStream.range(0, loud.length).filter(i -> loud[i]).count() * FRAME_MILLIS;

        assertThat(leavingAMessage.resultOf(number(KEEPS, answer)).getString("answered_by"))
                .isEqualTo("machine");
        assertThat(millis).as("of the message").isBetween(MESSAGE_MILLIS - 60L, MESSAGE_MILLIS + 60L);
        assertThat(IntStream.range(first, first + 1_000 / FRAME_MILLIS).allMatch(i -> loud[i]))
                .as("its first second, without a gap")
                .isTrue();
    }

    private static boolean[] loudFrames(Path wave) throws IOException {
        byte[] bytes = Files.readAllBytes(wave);
        ShortBuffer samples = ByteBuffer.wrap(bytes, 44, (bytes.length - 44) & ~1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        boolean[] loud = new boolean[samples.remaining() / FRAME];
        for (int i = 0; i < loud.length; i++) {
            long sum = 0;
            for (int n = 0; n < FRAME; n++) {
                sum += Math.abs(samples.get());
            }
            loud[i] = sum / FRAME > LOUD;
        }
        return loud;
    }

    @Test
    void argumentsOfACampaignLetAsteriskDecide() {
        assertThat(byAsterisk.resultOf(number(PLAYS, COMPANY_OF_FIVE_SECONDS)).getString("answered_by"))
                .as("a second of speech is a machine's, by these arguments")
                .isEqualTo("machine");
    }
}

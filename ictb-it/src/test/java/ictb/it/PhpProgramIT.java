package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's own programs, run by PHP, bring their recording to the telephone of their contact. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhpProgramIT {

    private static final String CREATED = "Campaign created successfully with ID: ";
    private static final String CONTACT = "188887212";

    private final RunningSystem system;
    private Php php;
    private long usrId;

    PhpProgramIT(RunningSystem system) {
        this.system = system;
    }

    /** With the credentials that the guide prints. */
    @BeforeAll
    void makeAccount() throws IOException {
        usrId = system.admin()
                .call("User_Create", "user", Customer.json("username", "myuser", "passwd", "mysecret"))
                .number();
        php = new Php(Path.of(System.getProperty("ictb.work"), "php"), system.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"section2.php", "section2_final.php"})
    void campaignOfTheGuideIsMadeStartedAndAnswered(String program) {
        int before = system.carrier().callsTo(CONTACT).size();

        String created = php.run(program);
        assertThat(created).matches(CREATED + "[0-9]+");
        String campaignId = created.substring(CREATED.length());

        assertThat(php.run("campaign_start.php", campaignId)).isEqualTo("Campaign started");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> php.run("campaign_status.php", campaignId).equals("completed"));

        assertThat(php.run("campaign_summary.php", campaignId, usrId))
                .contains("[status] => completed", "[contact_total] => 1", "[answered] => 1", "[human] => 1");
        assertThat(php.run("campaign_result.php", campaignId, usrId))
                .contains("[phone] => " + CONTACT, "[status] => completed", "[answered_by] => human");
        assertThat(system.carrier().callsTo(CONTACT)).hasSize(before + 1);
    }

    /** Beyond a mebibyte PHP asks first whether it may send: Expect: 100-continue. */
    @Test
    void largeFileIsTaken() throws IOException {
        Files.write(php.folder().resolve("large.wav"), Wav.hum(60_000));

        assertThat(php.run("upload.php", "large.wav")).containsPattern("\\[0] => 1\\s+\\[1] => [0-9]+");
    }

    @Test
    void tooLargeFileIsRefusedWithASentenceThatPhpHears() throws IOException {
        try (RandomAccessFile holes =
                new RandomAccessFile(php.folder().resolve("huge.wav").toFile(), "rw")) {
            holes.setLength(150L << 20);
        }

        assertThat(php.run("upload.php", "huge.wav"))
                .containsPattern("\\[0] => *\\n")
                .contains("[1] => The request is larger than 100 MiB");
    }
}

package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24",
                "2026/12/24",
                "24.12.2026",
                "12/24/2026",
                "24 Dec 2026",
                "24. December 2026",
                "24-DEC-2026",
                "Dec 24, 2026",
                "december 24 2026",
                "  2026-12-24  "
            })
    void dateIsReadAlone(String text) {
        WrittenTime read = WrittenTime.read(text);

        assertThat(read.date()).contains(LocalDate.of(2026, 12, 24));
        assertThat(read.time()).isEmpty();
        assertThat(read.in(BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:30", "14:30:00", "14:30:00.000", "2:30 pm", "2:30PM", "02:30 PM", "2:30 p.m."})
    void timeIsReadAlone(String text) {
        WrittenTime read = WrittenTime.read(text);

        assertThat(read.time()).contains(LocalTime.of(14, 30));
        assertThat(read.date()).isEmpty();
        assertThat(read.in(BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24 14:30",
                "2026-12-24T14:30",
                "2026-12-24t14:30:00",
                "2026-12-24 14:30:00.0",
                "2026/12/24 14:30",
                "24.12.2026 14:30",
                "24.12.2026, 14:30",
                "24.12.2026,14:30",
                "12/24/2026 2:30 pm",
                "12/24/2026 02:30:00 PM",
                "12/24/2026, 2:30\u202fPM",
                "12/24/2026 14:30",
                "24 Dec 2026 14:30",
                "24-Dec-2026 2:30pm",
                "Dec 24, 2026, 2:30 PM",
                "December 24, 2026 at 2:30 p.m.",
                "  2026-12-24 \t 14:30 ",
                "2026-12-24\u00a014:30"
            })
    void dateAndTimeAreByTheClocksOfTheZone(String text) {
        assertThat(WrittenTime.read(text).in(BERLIN)).contains(Instant.parse("2026-12-24T13:30:00Z"));
        assertThat(WrittenTime.read(text).in(NEW_YORK)).contains(Instant.parse("2026-12-24T19:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24T14:30:00Z",
                "2026-12-24T14:30:00.000Z",
                "2026-12-24T15:30+01:00",
                "2026-12-24 15:30 +0100",
                "24.12.2026 15:30+01",
                "2026-12-24T09:30:00-05:00"
            })
    void offsetIsStrongerThanTheZone(String text) {
        assertThat(WrittenTime.read(text).in(NEW_YORK)).contains(Instant.parse("2026-12-24T14:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"9/24/2026 2 pm, 2026-09-24T12:00:00Z", "24 Sept 2026 12 am, 2026-09-23T22:00:00Z"})
    void fullHourIsReadWithoutMinutes(String text, Instant meant) {
        assertThat(WrittenTime.read(text).in(BERLIN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow at noon",
                "24/12/2026 14:30",
                "2026-02-30 14:30",
                "29.02.2027 14:30",
                "31.04.2026 14:30",
                "2026-12-24 24:00",
                "2026-12-24 14:60",
                "2026-12-24 14:30 pm",
                "2026-12-24 13 pm",
                "2026-12-24 14",
                "24.12.26 14:30",
                "12/24/26 2:30 pm",
                "12-24-2026 14:30",
                "2026-12/24 14:30",
                "24 Foo 2026 14:30",
                "2026-12-24 14:30 and more",
                "2026-12-24 14:30+25:00",
                "99999-12-24 14:30",
                "46380.604",
                "1798122600",
                "2026-12-24 14:30\n2026-12-25 14:30"
            })
    void whatIsNotDateAndTimeIsNoInstant(String text) {
        assertThat(WrittenTime.read(text).in(BERLIN)).isEmpty();
    }

    @Test
    void hourThatSummerTimeSkipsIsTheOneAfterIt() {
        assertThat(WrittenTime.read("2026-03-29 02:30").in(BERLIN)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        assertThat(WrittenTime.read("2026-10-25 02:30").in(BERLIN)).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    /** Around the next change of the clocks of each zone. */
    @Test
    void allWaysOfWritingSayTheSameInstantAsTheZonesRules() {
        Random random = new Random(20_261_224);
        List<DateTimeFormatter> forms = List.of(
                form("uuuu-MM-dd HH:mm"),
                form("uuuu-MM-dd'T'HH:mm:ss"),
                form("d.M.uuuu H:mm"),
                form("M/d/uuuu h:mm a"),
                form("d MMM uuuu, HH:mm"),
                form("MMMM d, uuuu 'at' h:mm a"));
        int seen = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2025-01-01T00:00:00Z"));
            LocalDateTime local = change == null
                    ? LocalDateTime.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28), 0, 0)
                    : change.getDateTimeBefore().minusHours(2);
            LocalDateTime written = local.plusMinutes(random.nextInt(300)).withSecond(0);
            Instant meant = written.atZone(zone).toInstant();
            for (DateTimeFormatter form : forms) {
                assertThat(WrittenTime.read(form.format(written)).in(zone))
                        .as("%s in %s", form.format(written), id)
                        .contains(meant);
                seen++;
            }
            String withOffset = written.atZone(zone).toOffsetDateTime().toString();
            if (written.atZone(zone).getOffset().getTotalSeconds() % 60 == 0) {
                assertThat(WrittenTime.read(withOffset).in(ZoneOffset.UTC)).contains(meant);
            }
        }
        assertThat(seen).isGreaterThan(2_000);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}

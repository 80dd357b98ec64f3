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
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static WrittenTime read(String text) {
        return WrittenTime.read(text, DateOrder.UNKNOWN);
    }

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
                "24/12/2026",
                "24-12-2026",
                "24.12.26",
                "12/24/26",
                "24th of December 2026",
                "Thursday, 24 December 2026",
                "Do., 24.12.2026",
                "Donnerstag, 24. Dezember 2026",
                "jeudi 24 décembre 2026",
                "jueves, 24 de diciembre de 2026",
                "24 dicembre 2026",
                "24 grudnia 2026",
                "24 декабря 2026",
                "24 грудня 2026",
                "24 Aralık 2026",
                "24 december 2026",
                "24 joulukuuta 2026",
                "24 Δεκεμβρίου 2026",
                "24 दिसंबर 2026",
                "2026年12月24日",
                "2026년 12월 24일",
                "  2026-12-24  "
            })
    void dateIsReadAlone(String text) {
        WrittenTime read = read(text);

        assertThat(read.date()).contains(LocalDate.of(2026, 12, 24));
        assertThat(read.time()).isEmpty();
        assertThat(read.in(BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14:30",
                "14:30:00",
                "14:30:00.000",
                "2:30 pm",
                "2:30PM",
                "02:30 PM",
                "2:30 p.m.",
                "14.30",
                "14h30",
                "14:30 Uhr",
                "14.30 Uhr"
            })
    void timeIsReadAlone(String text) {
        WrittenTime read = read(text);

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
                "24/12/2026 14:30",
                "24.12.26 14.30",
                "Donnerstag, 24.12.2026 um 14:30 Uhr",
                "jeudi 24 décembre 2026 à 14h30",
                "Thu 24 Dec 2026 2:30 pm",
                "torsdag 24 december 2026 kl. 14.30",
                "24 декабря 2026 в 14:30",
                "2026年12月24日 14:30",
                "24 Dec 2026 14:30",
                "24-Dec-2026 2:30pm",
                "Dec 24, 2026, 2:30 PM",
                "December 24, 2026 at 2:30 p.m.",
                "  2026-12-24 \t 14:30 ",
                "2026-12-24\u00a014:30"
            })
    void dateAndTimeAreByTheClocksOfTheZone(String text) {
        assertThat(read(text).in(BERLIN)).contains(Instant.parse("2026-12-24T13:30:00Z"));
        assertThat(read(text).in(NEW_YORK)).contains(Instant.parse("2026-12-24T19:30:00Z"));
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
        assertThat(read(text).in(NEW_YORK)).contains(Instant.parse("2026-12-24T14:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"9/24/2026 2 pm, 2026-09-24T12:00:00Z", "24 Sept 2026 12 am, 2026-09-23T22:00:00Z"})
    void fullHourIsReadWithoutMinutes(String text, Instant meant) {
        assertThat(read(text).in(BERLIN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow at noon",
                "24/13/2026 14:30",
                "05/12/2026 14:30",
                "Friday, 24 December 2026 14:30",
                "2026-02-30 14:30",
                "29.02.2027 14:30",
                "31.04.2026 14:30",
                "2026-12-24 24:00",
                "2026-12-24 14:60",
                "2026-12-24 14:30 pm",
                "2026-12-24 13 pm",
                "2026-12-24 14",
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
        assertThat(read(text).in(BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "05/12/2026, GB, 2026-12-05",
        "05/12/2026, DE, 2026-12-05",
        "05/12/2026, IN, 2026-12-05",
        "05/12/2026, US, 2026-05-12",
        "05/12/2026, PH, 2026-05-12",
        "5-12-26, AU, 2026-12-05",
        "5-12-26, US, 2026-05-12",
        "05.12.2026, US, 2026-12-05"
    })
    void orderOfDayAndMonthIsThatOfTheCountry(String text, String country, LocalDate meant) {
        assertThat(WrittenTime.read(text, DateOrder.of(Optional.of(country))).date())
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/12/2026", "12/25/2026"})
    void monthThatDoesNotExistThereIsNoDate(String text) {
        DateOrder other = text.startsWith("25") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;

        assertThat(WrittenTime.read(text, other).date()).isEmpty();
    }

    @Test
    void withoutACountryADateThatCanBeReadInTwoWaysIsNone() {
        WrittenTime read = read("05/12/2026 14:30");

        assertThat(read.isAmbiguous()).isTrue();
        assertThat(read.readings()).isEqualTo("5 Dec 2026 or 12 May 2026");
        assertThat(WrittenTime.read("05/12/2026", DateOrder.of(Optional.of("CA")))
                        .isAmbiguous())
                .isTrue();
    }

    @Test
    void dateThatReadsTheSameEitherWayIsNotAmbiguous() {
        assertThat(read("05/05/2026").date()).contains(LocalDate.of(2026, 5, 5));
    }

    @Test
    void dayOfTheWeekTellsWhichReadingIsMeant() {
        assertThat(read("Saturday 05/12/2026").date()).contains(LocalDate.of(2026, 12, 5));
        assertThat(read("Tue, 05/12/2026").date()).contains(LocalDate.of(2026, 5, 12));
    }

    @Test
    void hourThatSummerTimeSkipsIsTheOneAfterIt() {
        assertThat(read("2026-03-29 02:30").in(BERLIN)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        assertThat(read("2026-10-25 02:30").in(BERLIN)).contains(Instant.parse("2026-10-25T00:30:00Z"));
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
                assertThat(WrittenTime.read(form.format(written), DateOrder.MONTH_FIRST)
                                .in(zone))
                        .as("%s in %s", form.format(written), id)
                        .contains(meant);
                seen++;
            }
            String withOffset = written.atZone(zone).toOffsetDateTime().toString();
            if (written.atZone(zone).getOffset().getTotalSeconds() % 60 == 0) {
                assertThat(read(withOffset).in(ZoneOffset.UTC)).contains(meant);
            }
        }
        assertThat(seen).isGreaterThan(2_000);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}

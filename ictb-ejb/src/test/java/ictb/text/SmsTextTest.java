package ictb.text;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.text.SmsText.Encoding;
import org.junit.jupiter.api.Test;

/** By 3GPP TS 23.038 (alphabets) and TS 23.040 (concatenation). */
class SmsTextTest {

    @Test
    void hundredAndSixtySeptetsAreOnePart() {
        assertThat(SmsText.of("a".repeat(160))).isEqualTo(new SmsText(Encoding.GSM, 160, 1));
        assertThat(SmsText.of("a".repeat(161))).isEqualTo(new SmsText(Encoding.GSM, 161, 2));
        assertThat(SmsText.of("a".repeat(306))).isEqualTo(new SmsText(Encoding.GSM, 306, 2));
        assertThat(SmsText.of("a".repeat(307))).isEqualTo(new SmsText(Encoding.GSM, 307, 3));
    }

    @Test
    void extendedCharactersTakeTwoSeptets() {
        assertThat(SmsText.of("€".repeat(80))).isEqualTo(new SmsText(Encoding.GSM, 160, 1));
        assertThat(SmsText.of("[x]")).isEqualTo(new SmsText(Encoding.GSM, 5, 1));
    }

    @Test
    void escapeAndItsCharacterAreNotDivided() {
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(new SmsText(Encoding.GSM, 305, 2));
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new SmsText(Encoding.GSM, 306, 3));
    }

    @Test
    void characterOutsideTheAlphabetTurnsAllToUcs2() {
        assertThat(SmsText.of("ж".repeat(70))).isEqualTo(new SmsText(Encoding.UCS2, 70, 1));
        assertThat(SmsText.of("a".repeat(70) + "ж")).isEqualTo(new SmsText(Encoding.UCS2, 71, 2));
        assertThat(SmsText.of("ç")).isEqualTo(new SmsText(Encoding.UCS2, 1, 1));
    }

    @Test
    void surrogatePairsAreNotDivided() {
        assertThat(SmsText.of("😀".repeat(35))).isEqualTo(new SmsText(Encoding.UCS2, 70, 1));
        assertThat(SmsText.of("😀".repeat(66))).isEqualTo(new SmsText(Encoding.UCS2, 132, 2));
        assertThat(SmsText.of("😀".repeat(67))).isEqualTo(new SmsText(Encoding.UCS2, 134, 3));
    }
}

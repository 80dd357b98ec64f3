package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import ictb.platform.DomainException;
import ictb.platform.NumberForm;
import ictb.platform.PhoneReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNumberTest {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** Where mobile numbers have a 15 within them when they are written for calls inside the country. */
    private static final String ARGENTINA = "AR";

    /** Where 01 is a prefix for calls abroad, so that 011 is one and the country code of the United States. */
    private static final String SEYCHELLES = "SC";

    @Property(seed = "32", tries = 1_000)
    void everyFormOfAnEntryIsAboutEveryFormOfItsNumber(
            @ForAll("regions") String region, @ForAll PhoneNumberType type, @ForAll @IntRange(max = 9_999) int ending) {
        Phonenumber.PhoneNumber number = number(region, type, ending);
        Assume.that(number != null && !(region.equals(ARGENTINA) && type == PhoneNumberType.MOBILE));
        List<PhoneReading> forms = forms(number, region);

        for (PhoneReading entry : forms) {
            for (PhoneReading dialled : forms) {
                assertThat(ListedNumber.isAbout(entry, dialled))
                        .as("%s is about %s, in %s", entry, dialled, region)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of(new TreeSet<>(PLANS.getSupportedRegions()));
    }

    /** A valid number with these last digits; null where there is none, or it is short. */
    private static Phonenumber.PhoneNumber number(String region, PhoneNumberType type, int ending) {
        Phonenumber.PhoneNumber example = PLANS.getExampleNumberForType(region, type);
        if (example == null) {
            return null;
        }
        Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber()
                .mergeFrom(example)
                .setNationalNumber(example.getNationalNumber() / 10_000 * 10_000 + ending);
        boolean isShort = ("" + number.getNationalNumber()).length() < ListedNumber.FEWEST;
        return isShort || !PLANS.isValidNumberForRegion(number, region) ? null : number;
    }

    /** As people write it, as it was read with a country or without, and as it stood there before forms were kept. */
    private static List<PhoneReading> forms(Phonenumber.PhoneNumber number, String region) {
        String international = PLANS.format(number, PhoneNumberFormat.E164);
        List<String> written = List.of(
                international,
                "00" + international.substring(1),
                "011" + international.substring(1),
                international.substring(1),
                PLANS.format(number, PhoneNumberFormat.NATIONAL),
                PLANS.getNationalSignificantNumber(number));
        List<PhoneReading> forms = new ArrayList<>();
        for (String text : written) {
            readable(text, Optional.empty()).ifPresent(read -> {
                forms.add(read);
                forms.add(new PhoneReading(read.number(), NumberForm.UNKNOWN));
            });
            if (!(region.equals(SEYCHELLES) && text.startsWith("011"))) {
                readable(text, Optional.of(region)).ifPresent(forms::add);
            }
        }
        return forms;
    }

    /** With the prefix for calls abroad some have more than 15 digits. */
    private static Optional<PhoneReading> readable(String written, Optional<String> country) {
        try {
            return Optional.of(PhoneReading.of(written, country));
        } catch (DomainException tooLong) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+12125550171,      +212520123456",
        "+12125550171,      +12125550172",
        "+16592345678,      +6592345678",
        "+442079460958,     +12079460958",
        "02079460958,       +442079460959",
        "02079460958,       +442079461958",
        "2125550171,        +17185550171",
        "550171,            +12125550171",
        "0100,              +12125550100",
        "100,               +12125550100",
        "100,               0100",
        "112,               +4930000112",
        "85551234567,       +15551234568",
        "+4930901820,       +43130901820",
        "81234567,          +6591234567",
        "0123456,           +49301123456",
    })
    void entryOfAnotherNumberIsNotAboutIt(String entry, String number) {
        assertThat(about(entry, number)).isFalse();
        assertThat(about(number, entry)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5550171,           +12125550171",
        "2125550171,        +12125550171",
        "2125550171,        +492125550171",
        "020 7946 0958,     +442079460958",
        "8 (495) 123-45-67, +74951234567",
        "8 029 123-45-67,   +375291234567",
        "8 612 34567,       +37061234567",
        "01 55 1234 5678,   +525512345678",
        "011 44 20 7946 0958, 020 7946 0958",
        "100,               100",
        "+2125550171,       +12125550171",
    })
    void entryWhoseCountryIsUnknownIsAboutEveryNumberThatEndsAsItDoes(String entry, String number) {
        assertThat(about(entry, number)).isTrue();
        assertThat(about(number, entry)).isTrue();
    }

    private static boolean about(String entry, String number) {
        return ListedNumber.isAbout(
                PhoneReading.of(entry, Optional.empty()), PhoneReading.of(number, Optional.empty()));
    }
}

package ictb.contact.csv;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file looks like: no digit of another column ever reaches a telephone number, and no row vanishes. */
class NoDigitIsLostTest {

    /** Digits that no telephone number of this test has. */
    private static final String ELSEWHERE = "6789";

    private static final List<String> PHONE_NAMES =
            List.of("Phone", "phone_mobile", "Cell", "Telefon", "电话", "Phone 1 - Value", "Mobile No.", "Number");
    private static final List<String> OTHER_NAMES = List.of(
            "Lead ID", "ID", "Fax", "Zip", "Name", "Customer Number", "Whatever", "Notes", "Date", "Account No");
    private static final List<String> FORMS = List.of(
            "%s",
            "+1%s",
            "1-%s",
            "%s.0",
            "'%s",
            "=\"%s\"",
            "%s x66",
            "%s-77",
            "%s / 8989898",
            "(%s)",
            "\u202d%s\u202c",
            "n/a",
            "",
            "%s\n9999999",
            "\"%s",
            "%s 6666666666");

    /** Cut in two, "2125550100 / 8989898" may be "0100 / 8989898", which is a number with its area code. */
    private static final List<String> WHOLE_FORMS =
            FORMS.stream().filter(form -> !form.contains("/")).toList();

    @Property(tries = 2_000, seed = "20261130")
    void noDigitOfAnotherColumnReachesAPhoneAndNoRowVanishes(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll @IntRange(min = 1, max = 12) int rows,
            @ForAll("separators") char separator,
            @ForAll boolean hasHeader,
            @ForAll boolean isDamaged) {
        int phone = random.nextInt(columns);
        List<String> lines = new ArrayList<>();
        if (hasHeader) {
            lines.add(line(columns, column -> pick(column == phone ? PHONE_NAMES : OTHER_NAMES, random), separator));
        }
        int headerLength = hasHeader ? lines.get(0).length() + 1 : 0;
        int longestId = hasHeader ? 11 : 6;
        int filled = 0;
        for (int row = 0; row < rows; row++) {
            boolean isBlank = random.nextInt(6) == 0;
            String line = line(
                    columns,
                    column -> isBlank
                            ? ""
                            : column == phone
                                    ? phone(isDamaged ? WHOLE_FORMS : FORMS, random)
                                    : other(longestId, random),
                    separator);
            filled += line.chars().allMatch(c -> c == separator) ? 0 : 1;
            lines.add(line);
        }
        String text = String.join("\n", lines) + "\n";
        if (isDamaged) {
            int place = headerLength + random.nextInt(text.length() - headerLength);
            String damage = pick(List.of("\"", "" + separator, " "), random);
            text = text.substring(0, place) + damage + text.substring(place);
        }
        List<String> phones;
        try {
            phones = CsvFile.of(text).phones();
        } catch (DomainException refused) {
            return;
        }
        // A separator or quote too many moves cells, which nobody can tell in a file of one row. Still nothing is
        // joined
        // but the area code of a registry, "667;2125550".
        String numbers = isDamaged ? "[0-5]{3,15}|[6-9]{3,15}|[6-9]{3}[0-5]{7}" : "[0-5]{3,15}";
        assertThat(phones)
                .filteredOn(read -> read.matches("[0-9]+"))
                .as(text)
                .allSatisfy(read -> assertThat(read).matches(numbers));
        if (!isDamaged) {
            assertThat(phones).as(text).hasSize(filled);
        }
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    private interface Cells {

        String of(int column);
    }

    private static String line(int columns, Cells cells, char separator) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String cell = cells.of(column);
            boolean needsQuotes = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            line.add(needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join("" + separator, line);
    }

    private static String phone(List<String> forms, Random random) {
        String number = "212555" + digits("012345", 4, random);
        return pick(forms, random).replace("%s", number);
    }

    private static String other(int longestId, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> digits(ELSEWHERE, 1 + random.nextInt(longestId), random);
            case 1 -> "Smith, " + digits(ELSEWHERE, 2, random);
            case 2 -> "x;y|z";
            case 3 -> "line " + digits(ELSEWHERE, 3, random);
            default -> "Ann";
        };
    }

    private static String digits(String of, int count, Random random) {
        return random.ints(count, 0, of.length())
                .mapToObj(i -> "" + of.charAt(i))
                .collect(Collectors.joining());
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

package ictb.contact.csv;

import ictb.contact.csv.ColumnWords.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a column holds by its name.
 *
 * @param field empty where the name says nothing, or something else
 * @param rank of several telephones the one with the lowest is called: mobile, mobile at work, telephone, landline and at home,
 *     at work, another; by their numbers where they have some
 */
record ColumnName(Optional<ColumnField> field, Certainty certainty, int rank) {

    /** How sure a name is. */
    enum Certainty {
        /** All of it says so. */
        SURE,
        /** Some of its words are unknown: {@code Acme phone}. */
        POSSIBLE,
        /** {@code Number}: of what? */
        WEAK
    }

    private static final ColumnName UNKNOWN = new ColumnName(Optional.empty(), Certainty.POSSIBLE, 0);

    /** Says clearly that it is no telephone: {@code Lead ID}, {@code Fax}. */
    private static final ColumnName ANOTHER = new ColumnName(Optional.empty(), Certainty.SURE, 0);

    private static final Map<Kind, ColumnField> FIELDS = Map.of(
            Kind.FIRST_NAME, ColumnField.FIRST_NAME,
            Kind.LAST_NAME, ColumnField.LAST_NAME,
            Kind.NAME, ColumnField.NAME,
            Kind.EMAIL, ColumnField.EMAIL,
            Kind.ADDRESS, ColumnField.ADDRESS,
            Kind.DESCRIPTION, ColumnField.DESCRIPTION,
            Kind.COUNTRY_CODE, ColumnField.COUNTRY_CODE,
            Kind.AREA_CODE, ColumnField.AREA_CODE);

    private static final Set<Kind> TELEPHONES = EnumSet.of(Kind.PHONE, Kind.MOBILE, Kind.LANDLINE);
    private static final Set<Kind> PLACES = EnumSet.of(Kind.HOME, Kind.WORK, Kind.OTHER, Kind.NUMBER, Kind.FILLER);
    private static final List<ColumnField> CUSTOM =
            List.of(ColumnField.CUSTOM1, ColumnField.CUSTOM2, ColumnField.CUSTOM3);

    /** Columns of one rank are sorted by their numbers up to this. */
    private static final int NUMBERED = 100;

    private static final int LONGEST = 200;

    static ColumnName of(String name) {
        if (name.length() > LONGEST) {
            return UNKNOWN;
        }
        List<Optional<Kind>> words = ColumnWords.kinds(name);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        words.forEach(word -> word.ifPresent(kinds::add));
        boolean isKnown = words.stream().allMatch(Optional::isPresent);
        if (kinds.isEmpty()) {
            return UNKNOWN;
        }
        if (kinds.contains(Kind.NEVER)) {
            return ANOTHER;
        }
        if (isKnown && kinds.equals(EnumSet.of(Kind.NUMBER))) {
            return new ColumnName(Optional.of(ColumnField.PHONE), Certainty.WEAK, number(name));
        }
        return hasTelephone(kinds) ? telephone(name, kinds, isKnown) : another(name, kinds, isKnown);
    }

    private static boolean hasTelephone(Set<Kind> kinds) {
        return TELEPHONES.stream().anyMatch(kinds::contains);
    }

    private static ColumnName telephone(String name, Set<Kind> kinds, boolean isKnown) {
        Set<Kind> rest = EnumSet.copyOf(kinds);
        rest.removeAll(TELEPHONES);
        rest.removeAll(PLACES);
        return rest.isEmpty()
                ? new ColumnName(
                        Optional.of(ColumnField.PHONE),
                        isKnown ? Certainty.SURE : Certainty.POSSIBLE,
                        rank(kinds) * NUMBERED + number(name))
                : UNKNOWN;
    }

    private static int rank(Set<Kind> kinds) {
        if (kinds.contains(Kind.OTHER)) {
            return 5;
        }
        if (kinds.contains(Kind.MOBILE)) {
            return kinds.contains(Kind.WORK) ? 1 : 0;
        }
        if (kinds.contains(Kind.WORK)) {
            return 4;
        }
        return kinds.contains(Kind.LANDLINE) || kinds.contains(Kind.HOME) ? 3 : 2;
    }

    /** The last number in the name, 0 where there is none. */
    private static int number(String name) {
        return ColumnWords.tokens(name).stream()
                .filter(ColumnWords::isNumber)
                .reduce((before, last) -> last)
                .map(ColumnName::number99)
                .orElse(0);
    }

    private static int number99(String digits) {
        return digits.length() > 2 || !digits.matches("[0-9]+") ? NUMBERED - 1 : Integer.parseInt(digits);
    }

    private static ColumnName another(String name, Set<Kind> kinds, boolean isKnown) {
        Set<Kind> rest = EnumSet.copyOf(kinds);
        boolean mayHavePlace = rest.contains(Kind.EMAIL) || rest.contains(Kind.ADDRESS);
        rest.removeAll(mayHavePlace ? PLACES : EnumSet.of(Kind.FILLER));
        if (!isKnown || rest.size() != 1) {
            return UNKNOWN;
        }
        Kind kind = rest.iterator().next();
        Optional<ColumnField> field =
                kind == Kind.CUSTOM ? custom(number(name)) : Optional.ofNullable(FIELDS.get(kind));
        return field.isPresent() ? new ColumnName(field, Certainty.SURE, number(name)) : UNKNOWN;
    }

    private static Optional<ColumnField> custom(int number) {
        return number >= 1 && number <= CUSTOM.size() ? Optional.of(CUSTOM.get(number - 1)) : Optional.empty();
    }

    boolean is(ColumnField wanted) {
        return field.filter(wanted::equals).isPresent();
    }

    boolean isPhone(Certainty wanted) {
        return is(ColumnField.PHONE) && certainty == wanted;
    }

    /** Whether it is clear that the column holds something else than telephone numbers. */
    boolean isAnother() {
        return certainty == Certainty.SURE && !is(ColumnField.PHONE);
    }
}

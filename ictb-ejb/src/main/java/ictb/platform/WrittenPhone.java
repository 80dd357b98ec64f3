package ictb.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as somebody wrote it, taken apart without any numbering plan: the digits, and whether the country code
 * comes first. Everything that holds a number for certain is read; everything else is refused. Digits of two numbers, or of a
 * number and something else, are never joined.
 *
 * <p>Understood are blanks, dots, dashes and brackets between groups, one slash after the area code, digits of any script,
 * {@code tel:} and {@code sip:} addresses, labels such as {@code Mobile:}, an extension, which is cut off, and what spreadsheets
 * make of numbers: {@code ="020…"}, {@code '020…}, {@code 2125550100.0}, {@code 2.125550100E9}, invisible characters.
 *
 * @param isInternational whether it begins with its country code, after a {@code +}
 * @param digits 3 to 18 of them, without the {@code +}
 */
public record WrittenPhone(boolean isInternational, String digits) {

    private static final int LONGEST = 80;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    /** With the prefix for calls abroad in front. */
    private static final int MOST_WRITTEN = 18;

    /** A number that is complete enough to be followed by an extension. */
    private static final int SUBSCRIBER = 7;

    /** A group as long as a whole number of most countries. */
    private static final int WHOLE_NUMBER = 10;

    /** More digits than these in several groups, without a country code, are two numbers. */
    private static final int MOST_NATIONAL = 13;

    private static final String UNREADABLE =
            "A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most";
    private static final String SEVERAL =
            "A phone number must stand alone: these digits belong to more than one number, or to something else";
    private static final String PLUS_WITHIN = "A phone number has its + in front";
    private static final String DIGITS_LOST =
            "A phone number in scientific notation has lost digits: format the column as text and save it again";
    private static final String FRACTION = "A phone number has no decimals";
    private static final String DATE = "A phone number is needed, but this is a date";

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:tel|phone|telephone|callto|whatsapp|sms|mobile|mob|cell|ph|tél|telefon|fon|handy|mobil|тел|моб)[.: ]+|[ptmc]:)\\s*(?=[+(0-9])(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIP = Pattern.compile("sips?:([^@;?]+)(?:@[^\\s]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_EXTENSION = Pattern.compile(
            "([^a-z#]*[0-9])\\)?[ ,;.(/-]*(?:;ext=|extension|extn|ext|x|#|доб|вн|dw|durchwahl|poste|ramal|anexo|interno|int|toestel"
                    + "|wew|klapka|内線|内线|分机|转)[ .:=#]*[0-9]{1,7}\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SCIENTIFIC = Pattern.compile("([+-]?)([0-9])(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("(\\+?(?:[0-9]{3,}(?=[.,]0$)|[0-9]{7,}))[.,]0+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]{1,2}");
    private static final Pattern WRITTEN = Pattern.compile("[+0-9 .()\\-/]+");
    private static final Pattern TRUNK_ZERO =
            Pattern.compile("(?:\\(?(\\+|00)[ .-]*)?([1-9][0-9]{0,2})\\)?[ .-]*\\( ?0 ?\\)[ .-]*([0-9(].*)");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?:19|20)[0-9]{2}([-./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:0?[1-9]|[12][0-9]|3[01])([-./])(?:0?[1-9]|[12][0-9]|3[01])\\1(?:19|20)[0-9]{2}");

    /** Italian numbers keep the zero that stands in brackets elsewhere. */
    private static final String ITALY = "39";

    /**
     * Reads a number.
     *
     * @throws DomainException when it cannot be read for certain; the sentence begins with "A phone number"
     */
    public static WrittenPhone of(String written) {
        int plus = !written.isEmpty() && written.charAt(0) == '+' ? 1 : 0;
        int length = written.length() - plus;
        if (length >= FEWEST_DIGITS && length <= MOST_DIGITS && isPlain(written, plus)) {
            return new WrittenPhone(plus == 1, plus == 1 ? written.substring(1) : written);
        }
        return taken(written);
    }

    /** Files hold plain digits by the million. */
    private static boolean isPlain(String written, int from) {
        for (int i = from; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static WrittenPhone taken(String written) {
        if (written.length() > LONGEST) {
            throw new DomainException(UNREADABLE);
        }
        String text = withoutDecimals(withoutLabel(unwrapped(plain(written))));
        Matcher extension = WITH_EXTENSION.matcher(text);
        if (extension.matches() && digits(extension.group(1)).length() >= SUBSCRIBER) {
            String number = extension.group(1);
            text = number.indexOf('(') >= 0 && number.indexOf(')') < 0 ? number + ")" : number;
        }
        if (!WRITTEN.matcher(text).matches() || digits(text).isEmpty()) {
            throw new DomainException(UNREADABLE);
        }
        if (YEAR_FIRST.matcher(text).matches() || YEAR_LAST.matcher(text).matches()) {
            throw new DomainException(DATE);
        }
        return grouped(withoutTrunkZero(text));
    }

    /**
     * The text without what nobody sees, and with ASCII for digits, blanks, dashes and letters of full width. Superscripts are
     * left: they are notes, not digits.
     */
    public static String plain(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            int shown = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
            switch (Character.getType(shown)) {
                case Character.FORMAT -> {}
                case Character.SPACE_SEPARATOR -> text.append(' ');
                case Character.DASH_PUNCTUATION -> text.append('-');
                case Character.DECIMAL_DIGIT_NUMBER -> text.append(Character.digit(shown, 10));
                default -> text.append(symbol(shown));
            }
        });
        return text.toString().strip();
    }

    private static String symbol(int c) {
        return switch (c) {
            case 0x2212, 0x30FC, 0xFF70 -> "-";
            case 0x2044, 0x2215 -> "/";
            case 0x2018, 0x2019, 0x02BC -> "'";
            case 0x00B7, 0x2022, 0x2027, 0x2219 -> ".";
            case 0xFE0E, 0xFE0F, 0x034F -> "";
            default -> Character.toString(c);
        };
    }

    /** Without the marks by which spreadsheets say that something is a text. */
    static String unwrapped(String plain) {
        String text = plain;
        if (text.startsWith("=")) {
            text = text.substring(1).strip();
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (text.startsWith("'")) {
            text = text.substring(1);
            text = (text.endsWith("'") ? text.substring(0, text.length() - 1) : text).strip();
        }
        return text;
    }

    private static String withoutLabel(String text) {
        Matcher sip = SIP.matcher(text);
        if (sip.lookingAt()) {
            return sip.group(1).strip();
        }
        Matcher label = LABEL.matcher(text);
        return label.matches() ? label.group(1).strip() : text;
    }

    private static String withoutDecimals(String text) {
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            return exact(scientific);
        }
        Matcher whole = WHOLE_DECIMAL.matcher(text);
        if (whole.matches()) {
            return whole.group(1);
        }
        if (DECIMAL.matcher(text).matches()) {
            throw new DomainException(FRACTION);
        }
        return text;
    }

    /** {@code 2.12555E+09} may have been any of ten thousand numbers. */
    private static String exact(Matcher scientific) {
        String fraction = scientific.group(3) == null ? "" : scientific.group(3);
        int exponent = Integer.parseInt(scientific.group(4));
        if (scientific.group(1).equals("-")
                || fraction.length() < exponent
                || !fraction.substring(exponent).matches("0*")) {
            throw new DomainException(DIGITS_LOST);
        }
        return scientific.group(2) + fraction.substring(0, exponent);
    }

    /** {@code +44 (0)20} is +44 20; whoever writes so means a country code, with a {@code +} or without. */
    private static String withoutTrunkZero(String text) {
        Matcher trunk = TRUNK_ZERO.matcher(text);
        if (!trunk.matches()) {
            return text;
        }
        String country = trunk.group(2);
        return "+" + country + " " + (country.equals(ITALY) ? "0" : "") + trunk.group(3);
    }

    private static WrittenPhone grouped(String text) {
        String number = text.startsWith("(") && text.indexOf(')') == text.length() - 1
                ? text.substring(1, text.length() - 1).strip()
                : text;
        String opened = number.startsWith("(") ? number.substring(1).strip() : number;
        boolean hasPlus = opened.startsWith("+");
        if (number.lastIndexOf('+') > number.length() - opened.length() || !hasPlus && number.indexOf('+') >= 0) {
            throw new DomainException(PLUS_WITHIN);
        }
        String digits = digits(number);
        boolean isAbroad = hasPlus || digits.startsWith("00");
        if (!hasPlainBrackets(number, isAbroad) || !hasPlainSlash(number, isAbroad) || !isOne(number, isAbroad)) {
            throw new DomainException(SEVERAL);
        }
        if (digits.length() < FEWEST_DIGITS || digits.length() > (hasPlus ? MOST_DIGITS : MOST_WRITTEN)) {
            throw new DomainException("A phone number has 3 to 15 digits");
        }
        return new WrittenPhone(hasPlus, digits);
    }

    /** Brackets hold an area or a country code: few digits stand before them, and some behind. */
    private static boolean hasPlainBrackets(String number, boolean isAbroad) {
        Matcher bracket = BRACKET.matcher(number);
        while (bracket.find()) {
            int before = digits(number.substring(0, bracket.start())).length();
            int behind = digits(number.substring(bracket.end())).length();
            if (digits(bracket.group(1)).isEmpty() || before > (isAbroad ? 5 : 4) || behind < 4) {
                return false;
            }
        }
        String rest = bracket.replaceAll("");
        return rest.indexOf('(') < 0 && rest.indexOf(')') < 0;
    }

    /** {@code 030/901820} and {@code 212/555-0100}: an area code, then the number. */
    private static boolean hasPlainSlash(String number, boolean isAbroad) {
        int slash = number.indexOf('/');
        if (slash < 0) {
            return true;
        }
        String area = digits(number.substring(0, slash));
        int behind = digits(number.substring(slash)).length();
        boolean hasTrunkPrefix = area.startsWith("0");
        int longestArea = isAbroad ? 9 : hasTrunkPrefix ? 6 : 4;
        return number.indexOf('/', slash + 1) < 0
                && area.length() >= 2
                && area.length() <= longestArea
                && behind >= (isAbroad || hasTrunkPrefix ? 3 : 6);
    }

    /** Whether groups of these lengths are one number anywhere. */
    private static boolean isOne(String number, boolean isAbroad) {
        List<String> groups = groups(number);
        boolean isComplete = isAbroad || groups.get(0).startsWith("0");
        int digits = digits(number).length();
        if (groups.size() == 1) {
            return true;
        }
        if (isAbroad ? isLongNorthAmerican(number) : !groups.get(0).equals("011") && digits > MOST_NATIONAL) {
            return false;
        }
        return !goesOnBehindNorthAmericanNumber(groups)
                && (isComplete || !isLocalNumberWithMore(groups))
                && !hasWholeNumberWithMore(number, groups, isAbroad, isComplete);
    }

    /** All numbers of country code 1 have ten digits. */
    private static boolean isLongNorthAmerican(String number) {
        String digits = digits(number);
        String international = digits.startsWith("00") ? digits.substring(2) : digits;
        return international.startsWith("1") && international.length() > 1 + WHOLE_NUMBER;
    }

    /** 212-555-0102-77, with a 1 in front or without. */
    private static boolean goesOnBehindNorthAmericanNumber(List<String> groups) {
        int first = groups.get(0).equals("1") ? 1 : 0;
        return groups.size() > first + 3
                && groups.get(first).length() == 3
                && groups.get(first).charAt(0) != '0'
                && groups.get(first + 1).length() == 3
                && groups.get(first + 2).length() == 4;
    }

    /** 555-0100-12, 5550 100100-12, 555-0100-0105, 901820 901821. Numbers of the form 139-1234-5678 begin with 1. */
    private static boolean isLocalNumberWithMore(List<String> groups) {
        int[] lengths = groups.stream().mapToInt(String::length).toArray();
        int last = lengths.length - 1;
        boolean hasFewBehind = lengths[last] <= 2 && lengths[last - 1] >= 4;
        boolean isThreeFour = lengths.length == 3 && lengths[0] == 3 && lengths[1] == 4;
        return hasFewBehind
                || isThreeFour
                        && (lengths[2] < 4 || lengths[2] == 4 && groups.get(0).charAt(0) != '1')
                || lengths.length == 2 && lengths[0] >= 6 && lengths[1] >= 6;
    }

    /** 2125550100 12; but 089 1234567-0 is one: the extension is part of German numbers. */
    private static boolean hasWholeNumberWithMore(
            String number, List<String> groups, boolean isAbroad, boolean isComplete) {
        for (int i = 0; i < groups.size() - 1; i++) {
            int length = groups.get(i).length();
            boolean isCountryAndArea =
                    i == 0 && isAbroad && length <= (groups.get(0).startsWith("00") ? 11 : 9);
            if (length < SUBSCRIBER || isCountryAndArea) {
                continue;
            }
            String next = groups.get(i + 1);
            boolean isDirectDial = isComplete
                    && length < WHOLE_NUMBER
                    && i == groups.size() - 2
                    && next.length() <= 5
                    && number.contains(groups.get(i) + "-" + next);
            if (!isDirectDial) {
                return true;
            }
        }
        return false;
    }

    private static List<String> groups(String number) {
        List<String> groups = new ArrayList<>();
        for (String group : number.split("[^0-9]+")) {
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** As the numbering plans read it. */
    @Override
    public String toString() {
        return (isInternational ? "+" : "") + digits;
    }
}

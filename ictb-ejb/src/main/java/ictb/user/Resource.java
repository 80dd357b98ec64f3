package ictb.user;

import ictb.platform.DomainException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A named limit on what a user's campaigns may do. Its data is stored in one way of writing, whatever way it came in. */
public enum Resource {
    /** The days on which calls may go: {@code 2,3,4,5,6}; 1 = Sunday to 7 = Saturday. */
    WEEKDAY(Resource::weekdays, "a list of days such as 2,3,4,5,6, from 1 (Sunday) to 7 (Saturday)"),
    /** The hours in which calls may go, in the user's zone: {@code 09:00-18:00}; the end is not part of them. */
    DAYTIME(Resource::hours, "a span of hours such as 09:00-18:00 or 00:00-24:00"),
    /** Calls at once, 1 to 10,000. */
    CHANNEL(data -> whole(data, 1, 10_000), "a number of concurrent calls from 1 to 10000"),
    /** Calls a second, 0.01 to 1,000. */
    CPS(Resource::callsPerSecond, "a number of calls a second from 0.01 to 1000, with two decimals at most"),
    /** What allowed numbers begin with, digits without {@code +}: {@code 1212,44}. */
    PREFIX(Resource::prefixes, "a list of prefixes such as 1212,44, digits only, 100 at most"),
    /** Money that may be spent in an hour. */
    SPEND_HOURLY(Resource::money, "an amount such as 12.50, with six decimals at most"),
    /** Money that may be spent in a day, in the user's zone. */
    SPEND_DAILY(Resource::money, "an amount such as 12.50, with six decimals at most");

    private static final String DAYS_END = "24:00";
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,2}:[0-9]{2}) ?- ?([0-9]{1,2}:[0-9]{2})");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final BigDecimal FEWEST_CPS = new BigDecimal("0.01");
    private static final BigDecimal MOST_CPS = new BigDecimal("1000");
    private static final int MOST_PREFIXES = 100;
    private static final int LONGEST = 255;

    private final UnaryOperator<String> reading;
    private final String form;

    Resource(UnaryOperator<String> reading, String form) {
        this.reading = reading;
        this.form = form;
    }

    /** The guide's word for it: {@code spend_daily}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws DomainException when there is none of that name */
    public static Resource of(String word) {
        return Arrays.stream(values())
                .filter(resource -> resource.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DomainException("resource is one of "
                        + Arrays.stream(values()).map(Resource::word).collect(Collectors.joining(", "))));
    }

    /**
     * The data in the way in which it is stored.
     *
     * @throws DomainException when it is unreadable
     */
    public String read(String data) {
        try {
            String read = reading.apply(data.strip());
            if (read.length() <= LONGEST) {
                return read;
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // said below
        }
        throw new DomainException("data of " + word() + " is " + form);
    }

    private static String weekdays(String data) {
        TreeSet<String> days = new TreeSet<>(elements(data, "[1-7]"));
        return String.join(",", days);
    }

    private static String prefixes(String data) {
        TreeSet<String> prefixes = new TreeSet<>(elements(data.replace("+", ""), "[0-9]{1,15}"));
        demand(prefixes.size() <= MOST_PREFIXES);
        return String.join(",", prefixes);
    }

    private static List<String> elements(String data, String each) {
        List<String> elements =
                Arrays.stream(data.split(",")).map(String::strip).toList();
        demand(elements.stream().allMatch(element -> element.matches(each)));
        return elements;
    }

    private static String hours(String data) {
        var matcher = HOURS.matcher(data);
        demand(matcher.matches());
        LocalTime from = time(matcher.group(1));
        LocalTime to = matcher.group(2).equals(DAYS_END) ? LocalTime.MIDNIGHT : time(matcher.group(2));
        return from + "-" + to;
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    private static String whole(String data, int least, int most) {
        demand(data.matches("[0-9]{1,9}"));
        int number = Integer.parseInt(data);
        demand(number >= least && number <= most);
        return "" + number;
    }

    private static String callsPerSecond(String data) {
        BigDecimal cps = amount(data);
        demand(cps.compareTo(FEWEST_CPS) >= 0 && cps.compareTo(MOST_CPS) <= 0 && cps.scale() <= 2);
        return cps.toPlainString();
    }

    private static String money(String data) {
        return amount(data).toPlainString();
    }

    private static BigDecimal amount(String data) {
        demand(AMOUNT.matcher(data).matches());
        BigDecimal amount = new BigDecimal(data).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}

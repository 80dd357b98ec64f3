package ictb.ra.script;

import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.DialEnd;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import ictb.ra.Incoming;
import ictb.ra.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call by the commands of AGI. */
final class AgiCall implements Call {

    /** Longer than any call may last, and than Asterisk needs to notice its end. */
    static final Duration LONGEST_COMMAND = Duration.ofHours(5);

    private static final String NO_KEY = "";
    private static final String EVERY_KEY = "0123456789*#";
    private static final int SAMPLES_IN_A_MILLISECOND = 8;
    private static final String DEAD = "511";

    /** For the hang-up handler: the milliseconds of the last talk. */
    private static final String TALKED = "ICTB_TALKED";

    /** The dialplan has kept when the talk began. */
    private static final String SINCE_THEN = "$[${STRFTIME(,,%s%3q)} - ${ICTB_TALKS_SINCE}]";

    /**
     * Looks whether a key of the dialplan's {@code ICTB_DNC_KEYS} is among those that Asterisk has kept, and begins anew with other keys.
     * One command, so that no key comes in between. From then on something is played.
     */
    private static final String OPT_OUT_BY = """
            ${SET(ICTB_DNC=${IF($["${FILTER(x${ICTB_DNC_KEYS},${ICTB_KEYS})}" = ""]?${ICTB_DNC}:1)})}|\
            ${SET(ICTB_KEYS=)}${SET(ICTB_DNC_KEYS=%s)}${SET(ICTB_PLAYED=part)}""";

    private static final String PRESSED = "1|";

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final Pattern KEYS = Pattern.compile("[0-9*#]*");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,12}");

    private final String channelId;
    private final Optional<Incoming> incoming;
    private final AgiLines lines;

    AgiCall(String channelId, Optional<Incoming> incoming, AgiLines lines) {
        this.channelId = channelId;
        this.incoming = incoming;
        this.lines = lines;
    }

    @Override
    public String channelId() {
        return channelId;
    }

    @Override
    public Optional<Incoming> incoming() {
        return incoming;
    }

    @Override
    public void answer() throws CallEnded {
        going("ANSWER");
    }

    @Override
    public void play(Prompt prompt) throws CallEnded {
        say(prompt, NO_KEY);
    }

    @Override
    public Optional<Character> readKey(Prompt prompt, Duration timeout) throws CallEnded {
        Optional<Character> pressed = say(prompt, EVERY_KEY).key();
        return pressed.isPresent() ? pressed : awaitKey(timeout);
    }

    @Override
    public Optional<Character> play(Prompt prompt, String keys) throws CallEnded {
        if (!KEYS.matcher(keys).matches()) {
            throw new IllegalArgumentException("keys must match " + KEYS);
        }
        return say(prompt, keys).key();
    }

    @Override
    public Optional<Character> awaitKey(Duration timeout) throws CallEnded {
        return going("WAIT FOR DIGIT " + timeout.toMillis()).key();
    }

    private AgiReply say(Prompt prompt, String keys) throws CallEnded {
        return going(command(prompt) + " " + quoted(keys) + format(prompt));
    }

    private static String command(Prompt prompt) {
        if (prompt instanceof Prompt.Recording recording) {
            return "STREAM FILE " + quoted(recording.path());
        }
        if (prompt instanceof Prompt.Digits digits) {
            return "SAY DIGITS " + digits.digits();
        }
        if (prompt instanceof Prompt.Number number) {
            return "SAY NUMBER " + number.number();
        }
        if (prompt instanceof Prompt.Characters characters) {
            return "SAY ALPHA " + quoted(characters.characters());
        }
        if (prompt instanceof Prompt.Date date) {
            return "SAY DATETIME " + date.date().toEpochSecond(LocalTime.NOON, ZoneOffset.UTC);
        }
        Prompt.Time time = (Prompt.Time) prompt;
        return "SAY DATETIME " + time.time().toEpochSecond(LocalDate.EPOCH.plusYears(30), ZoneOffset.UTC);
    }

    /** Weekday, month, day, year; hour, minutes and half of the day, as Asterisk's language puts them. */
    private static String format(Prompt prompt) {
        if (prompt instanceof Prompt.Date) {
            return " ABdY UTC";
        }
        return prompt instanceof Prompt.Time ? " IMp UTC" : "";
    }

    @Override
    public String readDigits(Prompt.Recording prompt, int most, Duration timeout) throws CallEnded {
        return going("GET DATA " + quoted(prompt.path()) + " " + timeout.toMillis() + " " + most)
                .result();
    }

    @Override
    public Duration record(String path, Duration most, Duration silence) throws CallEnded {
        AgiReply reply = command("RECORD FILE " + quoted(path) + " wav " + quoted(EVERY_KEY) + " " + most.toMillis()
                + " BEEP s=" + silence.toSeconds());
        return Duration.ofMillis(reply.samples() / SAMPLES_IN_A_MILLISECOND);
    }

    @Override
    public Dialled dial(Dialling dialling) throws CallEnded {
        command("SET CALLERID " + quoted(dialling.callerId().orElse("")));
        // g: the script goes on when the other side has hung up. i: nobody is redirected elsewhere. U: the dialplan
        // measures how long they talk.
        command("EXEC Dial "
                + quoted(dialling.dialString() + "," + dialling.ringing().toSeconds() + ",giU(ictb-talking)S("
                        + dialling.limit().toSeconds() + ")"));
        String status = command("GET VARIABLE DIALSTATUS").word().orElse("");
        return switch (status) {
            case "ANSWER" -> new Dialled(DialEnd.ANSWERED, talked());
            case "BUSY" -> untalked(DialEnd.BUSY);
            case "NOANSWER" -> untalked(DialEnd.NO_ANSWER);
            case "CANCEL" -> throw new CallEnded("The caller left while it rang");
            default -> untalked(DialEnd.FAILED);
        };
    }

    private static Dialled untalked(DialEnd end) {
        return new Dialled(end, Optional.empty());
    }

    private Optional<Duration> talked() throws CallEnded {
        Optional<String> told = command("GET FULL VARIABLE " + quoted(SINCE_THEN))
                .word()
                .filter(text -> MILLISECONDS.matcher(text).matches());
        if (told.isPresent()) {
            set(TALKED, told.get());
        }
        return told.map(text -> Duration.ofMillis(Long.parseLong(text)));
    }

    @Override
    public boolean optOutBy(String keys) throws CallEnded {
        if (!KEYS.matcher(keys).matches()) {
            throw new IllegalArgumentException("keys must match " + KEYS);
        }
        return command("GET FULL VARIABLE " + quoted(OPT_OUT_BY.formatted(keys)))
                .word()
                .filter(told -> told.startsWith(PRESSED))
                .isPresent();
    }

    @Override
    public void set(String variable, String value) throws CallEnded {
        if (!VARIABLE.matcher(variable).matches()) {
            throw new IllegalArgumentException("variable must match " + VARIABLE);
        }
        command("SET VARIABLE " + variable + " " + quoted(value));
    }

    /** For commands that fail when the call ends in them. */
    private AgiReply going(String command) throws CallEnded {
        AgiReply reply = command(command);
        if (reply.isFailure()) {
            throw new CallEnded("The call ended");
        }
        return reply;
    }

    private AgiReply command(String command) throws CallEnded {
        try {
            lines.write(command);
            return AgiReply.of(answer(System.nanoTime() + LONGEST_COMMAND.toNanos()));
        } catch (IOException gone) {
            throw new CallEnded("Asterisk does not answer: " + gone.getMessage(), gone);
        }
    }

    /** Between commands and answers Asterisk tells of a hang-up. */
    private String answer(long deadline) throws IOException, CallEnded {
        while (true) {
            String line = lines.read(deadline);
            if (line.startsWith(DEAD)) {
                throw new CallEnded("The call has ended");
            }
            if (!line.equals("HANGUP")) {
                return line;
            }
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package ictb.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The configuration, the only place that reads it: environment variables, and system properties where no variable is
 * set. Everything is read and checked when this is made, at the start of the application; an unreadable value ends the
 * start with a sentence that names the key.
 */
public final class Settings {

    public static final Setting<String> HOME = Setting.text(
            "ICTB_HOME",
            ".ictb",
            "Folder of this installation's own data; a relative path counts from the server's working directory.");

    public static final Setting<String> ADMIN_PASSWORD = Setting.secret(
            "ICTB_ADMIN_PASSWORD",
            "Password of the account `admin` that the first start makes. Nothing set: one is generated and printed once."
                    + " Later starts ignore it.");

    public static final Setting<String> ASTERISK_DIR = Setting.text(
            "ICTB_ASTERISK_DIR",
            "",
            "Folder shared with the Asterisk host (`media`, `conf`, `evidence`). Nothing set: `asterisk` in ICTB_HOME.");

    public static final Setting<String> ASTERISK_DIR_REMOTE = Setting.text(
            "ICTB_ASTERISK_DIR_REMOTE",
            "",
            "The same folder as Asterisk sees it. Nothing set: ICTB_ASTERISK_DIR, made absolute.");

    public static final Setting<List<String>> ASTERISK_POOLS = new Setting<>(
            "ICTB_ASTERISK_POOLS",
            "eis/asterisk",
            false,
            "JNDI names of the pools of Asterisk's sessions, one for each Asterisk, separated by commas. The first one's Asterisk is"
                    + " that of the adapter; each further pool has a `node` of its own, the name of its Asterisk.",
            Settings::pools);

    public static final Setting<Integer> ASTERISK_CHANNELS = Setting.whole(
            "ICTB_ASTERISK_CHANNELS",
            1,
            100_000,
            2_000,
            "Calls at the same time that each Asterisk takes, 1 to 100000; servers that share the database share them.");

    public static final Setting<Integer> ASTERISK_CPS = Setting.whole(
            "ICTB_ASTERISK_CPS",
            1,
            10_000,
            1_000,
            "Calls a second that each Asterisk is handed, 1 to 10000; servers that share the database share them.");

    public static final Setting<String> NODE = Setting.shaped(
            "ICTB_NODE",
            "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
            "1 to 64 letters, digits and . _ -, the first a letter or digit",
            "node1",
            "Name of this server among those that share the database; no two running ones may have the same.");

    public static final Setting<String> COUNTRY = new Setting<>(
            "ICTB_COUNTRY",
            "",
            false,
            "Country of users who have none of their own, as its code of ISO 3166 such as `US`: numbers without a country code and"
                    + " dates in figures are read by it. Nothing set: such numbers stay the digits given, and dates that can be read"
                    + " either way are refused.",
            Settings::countryCode);

    public static final Setting<Integer> UPLOAD_MAX_MB = Setting.whole(
            "ICTB_UPLOAD_MAX_MB", 1, 10_240, 100, "Largest file that a client may upload, in MiB, 1 to 10240.");

    public static final Setting<String> TRUNK = Setting.shaped(
            "ICTB_TRUNK",
            "sandbox|[^\\s,;]*\\{number}[^\\s,;]*",
            "a dial string with {number} in it, without blanks, commas and semicolons, or the word sandbox",
            "PJSIP/{number}@carrier",
            "Dial string of the trunk `default`; `{number}` stands for the number. `sandbox`: calls are"
                    + " only played, nobody's telephone rings.");

    public static final Setting<Integer> TRUNK_CPS =
            Setting.whole("ICTB_TRUNK_CPS", 1, 10_000, 20, "Calls a second that this trunk takes, 1 to 10000.");

    public static final Setting<Integer> TRUNK_CHANNELS = Setting.whole(
            "ICTB_TRUNK_CHANNELS", 1, 100_000, 100, "Calls at the same time that this trunk takes, 1 to 100000.");

    public static final Setting<Integer> CALL_SECONDS = Setting.whole(
            "ICTB_CALL_SECONDS",
            10,
            14_400,
            600,
            "Longest that a call may last after its answer, 10 to 14400: it is hung up then, and no more is reserved for it.");

    public static final Setting<String> AMD_LISTEN = Setting.shaped(
            "ICTB_AMD_LISTEN",
            "off|[A-Za-z0-9._-]+:[0-9]{1,5}",
            "an address and a port with a colon between, or the word off",
            "127.0.0.1:0",
            "Where ICTB listens to the calls whose answering machines are looked for; port 0: any free one. Let nobody but"
                    + " Asterisk reach it. `off`: Asterisk's own detector decides.");

    public static final Setting<String> AMD_ADDRESS = Setting.shaped(
            "ICTB_AMD_ADDRESS",
            "|[A-Za-z0-9._-]+:[0-9]{1,5}",
            "a host and a port with a colon between",
            "",
            "The same as Asterisk reaches it. Nothing set: where ICTB listens, which is right on the same host.");

    public static final Setting<Integer> SIGNIN_FAILURES = Setting.whole(
            "ICTB_SIGNIN_FAILURES",
            1,
            1_000_000,
            20,
            "Failed sign-ins to one account from one address before that address has to wait; one more is allowed each minute.");

    public static final Setting<Integer> SIGNIN_FAILURES_ACCOUNT = Setting.whole(
            "ICTB_SIGNIN_FAILURES_ACCOUNT",
            1,
            1_000_000,
            100,
            "Failed sign-ins to one account from all addresses before an address that has failed once has to wait; one more is"
                    + " allowed each minute. An address that has not failed, or from which the account has signed in before, does"
                    + " not wait.");

    public static final Setting<Integer> SIGNIN_FAILURES_ADDRESS = Setting.whole(
            "ICTB_SIGNIN_FAILURES_ADDRESS",
            1,
            1_000_000,
            100,
            "Failed sign-ins from one address (IPv6: one /64) before it has to wait; one more is allowed every ten seconds."
                    + " Accounts that have signed in from there before do not wait.");

    public static final Setting<Peers> TRUSTED_PROXIES = new Setting<>(
            "ICTB_TRUSTED_PROXIES",
            "",
            false,
            "Reverse proxies whose `X-Forwarded-For` or `Forwarded` header is believed: addresses and CIDR ranges, separated by"
                    + " commas. The client is then the last address in the header that is not such a proxy; it counts for the"
                    + " throttle of sign-ins, the access log and ICTB_OPERATIONS_FROM. A proxy must set one of the two headers and"
                    + " delete the other: where they disagree, the proxy's own address counts.",
            Peers::named);

    public static final Setting<Boolean> ACCESS_LOG = Setting.onOrOff(
            "ICTB_ACCESS_LOG",
            false,
            "A line of JSON for each request, by the logger `ictb.access`: time, peer, method, path without its query, status,"
                    + " milliseconds, usr_id.");

    public static final Setting<Peers> OPERATIONS_FROM = new Setting<>(
            "ICTB_OPERATIONS_FROM",
            "",
            false,
            "Who may read `/health/live`, `/health/ready` and `/metrics` besides this host itself: addresses and CIDR ranges,"
                    + " separated by commas, or the word `any`. Behind a proxy of ICTB_TRUSTED_PROXIES the client's address counts."
                    + " Any other proxy that sends `X-Forwarded-For` or `Forwarded` must be named, also on this host; everybody whom"
                    + " it lets through is let in.",
            Peers::of);

    public static final Setting<String> OPERATIONS_TOKEN = new Setting<>(
            "ICTB_OPERATIONS_TOKEN",
            "",
            true,
            "Token that `/metrics` and the parts of `/health/ready` then need from everybody, this host included, as"
                    + " `Authorization: Bearer`; it opens them from every address. 16 to 256 letters, digits and `- . _ ~ + / =`."
                    + " Set it where a reverse proxy on this host adds no header: its requests look like this host's own.",
            Settings::token);

    /** Every key, in the order of the page of settings. */
    public static final List<Setting<?>> ALL = List.of(
            HOME,
            ADMIN_PASSWORD,
            ASTERISK_DIR,
            ASTERISK_DIR_REMOTE,
            ASTERISK_POOLS,
            ASTERISK_CHANNELS,
            ASTERISK_CPS,
            NODE,
            COUNTRY,
            UPLOAD_MAX_MB,
            TRUNK,
            TRUNK_CPS,
            TRUNK_CHANNELS,
            CALL_SECONDS,
            AMD_LISTEN,
            AMD_ADDRESS,
            SIGNIN_FAILURES,
            SIGNIN_FAILURES_ACCOUNT,
            SIGNIN_FAILURES_ADDRESS,
            TRUSTED_PROXIES,
            ACCESS_LOG,
            OPERATIONS_FROM,
            OPERATIONS_TOKEN);

    private final Map<Setting<?>, Object> values = new HashMap<>();

    private Settings(Function<String, Optional<String>> environment, Function<String, Optional<String>> properties) {
        List<String> wrong = new ArrayList<>();
        for (Setting<?> setting : ALL) {
            String text = given(environment, setting.name())
                    .or(() -> given(properties, setting.name()))
                    .or(() -> given(properties, setting.propertyName()))
                    .orElse(setting.standard());
            try {
                values.put(setting, setting.parse().apply(text));
            } catch (IllegalArgumentException e) {
                wrong.add(setting.name() + " must be " + e.getMessage()
                        + (setting.secret() ? "" : ", and is '" + text + "'"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Settings are unreadable: " + String.join("; ", wrong));
        }
    }

    /** What this process was started with. */
    public static Settings ofThisProcess() {
        return of(System.getenv(), name -> Optional.ofNullable(System.getProperty(name)));
    }

    /** @throws IllegalStateException when a value is unreadable; names every such key */
    public static Settings of(Map<String, String> environment, Function<String, Optional<String>> properties) {
        return new Settings(name -> Optional.ofNullable(environment.get(name)), properties);
    }

    /** For tests: these values and else the standard ones. */
    public static Settings of(Map<String, String> environment) {
        return of(environment, name -> Optional.empty());
    }

    /** The value; an empty text where nothing is set and nothing is standard. */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) values.get(setting);
    }

    /** {@link #HOME}, absolute. */
    public Path home() {
        return Path.of(get(HOME)).toAbsolutePath().normalize();
    }

    /** {@link #ASTERISK_DIR}, absolute. */
    public Path asteriskDir() {
        String dir = get(ASTERISK_DIR);
        return dir.isEmpty()
                ? home().resolve("asterisk")
                : Path.of(dir).toAbsolutePath().normalize();
    }

    /** The same folder as Asterisk spells it: a text, because its host may spell paths otherwise. */
    public String asteriskDirRemote() {
        String dir = get(ASTERISK_DIR_REMOTE);
        return dir.isEmpty() ? asteriskDir().toString() : dir;
    }

    /** {@link #OPERATIONS_TOKEN}. */
    public Optional<String> operationsToken() {
        return Optional.of(get(OPERATIONS_TOKEN)).filter(token -> !token.isEmpty());
    }

    /** {@link #COUNTRY}, in capitals. */
    public Optional<String> country() {
        return Optional.of(get(COUNTRY)).filter(code -> !code.isEmpty());
    }

    /** {@link #ADMIN_PASSWORD}. */
    public Optional<String> adminPassword() {
        return Optional.of(get(ADMIN_PASSWORD)).filter(password -> !password.isEmpty());
    }

    private static List<String> pools(String text) {
        List<String> pools = Stream.of(text.split(",")).map(String::strip).toList();
        if (pools.stream().anyMatch(pool -> !pool.matches("[A-Za-z0-9:/._-]{1,128}"))
                || pools.stream().distinct().count() < pools.size()) {
            throw new IllegalArgumentException("JNDI names, each once, with commas between them");
        }
        return pools;
    }

    private static String countryCode(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !Set.of(Locale.getISOCountries()).contains(code)) {
            throw new IllegalArgumentException("a code of ISO 3166 such as US");
        }
        return code;
    }

    private static String token(String text) {
        if (!text.matches("|[A-Za-z0-9._~+/=-]{16,256}")) {
            throw new IllegalArgumentException("16 to 256 letters, digits and - . _ ~ + / =");
        }
        return text;
    }

    private static Optional<String> given(Function<String, Optional<String>> source, String name) {
        return source.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}

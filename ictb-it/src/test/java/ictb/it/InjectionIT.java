package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.Door.Visitor;
import ictb.it.GoldenFile.Exchange;
import ictb.it.RawRequest.Answer;
import ictb.it.RawRequest.Content;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What breaks out of SQL, JSON, headers, paths and templates, wherever a client can put it, is a text like any other, or is
 * refused. Not every text stands in every place: which ones do, the seed decides. What reads comes first, before any of them
 * is kept and could be found.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InjectionIT {

    /** {@code -Dictb.seed=…} has the same texts in the same places again. */
    private static final long SEED = Long.getLong("ictb.seed", System.nanoTime());

    /** Every place gets a third of the texts that it gets in a nightly run. */
    private static final int PART = Boolean.getBoolean("ictb.nightly") ? 1 : 3;

    private static final int IN_A_PLACE_THAT_READS = 18 / PART;
    private static final int IN_A_FIELD_THAT_IS_SEARCHED = 9 / PART;
    private static final int IN_A_PLACE_THAT_WRITES = 6 / PART;
    private static final int AS_A_FIELD = 30 / PART;
    private static final int AS_AN_ARGUMENT_THAT_IS_NONE = 2;
    private static final int IN_A_HEADER = 21 / PART;
    private static final int AS_A_NAME = 12 / PART;
    private static final int AS_A_PASSWORD = 4;

    private static final Pattern SEARCH_FIELDS = Pattern.compile("search knows the fields (.*), limit and after");

    /** Fields in which a telephone number stands, which is found by its digits whatever is between them. */
    private static final List<String> NUMBERS = List.of("/phone", "/name", "/prefix", "/number", "/caller");

    private static final String NO_UTF_8 = "[false,\"A field is not UTF-8\"]";
    private static final List<String> FAILURES = List.of("Internal error", "Exception", "SQL syntax");

    private static final Injection NOBODYS = new Injection("zqnone", "\"zqnone\"", false);

    private static RunningSystem system;
    private static SqlTap tap;
    private static Scene scene;
    private static Customer customer;
    private static Visitor visitor;
    private static List<Injection> shuffled;
    private static int next;

    @BeforeAll
    static void start() throws IOException {
        System.err.println("Seed " + SEED);
        shuffled = new ArrayList<>(Injection.all());
        Collections.shuffle(shuffled, new Random(SEED));
        system = RunningSystem.prepare(
                "injection",
                RunningSystem.shipped(),
                Map.of(
                        "ICTB_SIGNIN_FAILURES",
                        "100000",
                        "ICTB_SIGNIN_FAILURES_ACCOUNT",
                        "100000",
                        "ICTB_SIGNIN_FAILURES_ADDRESS",
                        "100000"));
        tap = new SqlTap(system.databasePort(), Injection.MARK);
        system.reachDatabaseBy(tap.port());
        system.startApplication();
        scene = new Scene(system);
        customer = Customer.of(system);
        visitor = new Visitor(system.address(), "127.0.0.1", customer.newKey());
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
        tap.close();
    }

    /** The next so many, beginning again at the end: each comes as often as any other. */
    private static List<Injection> injections(int count) {
        return Stream.generate(() -> shuffled.get(next++ % shuffled.size()))
                .limit(count)
                .toList();
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> whatReadsFindsNoMoreByItThanByATextThatIsNowhere() {
        return reading()
                .map(file -> dynamicTest(file.method(), () -> {
                    Map<String, String> fields = fields(file, scene);
                    List<String> before = system.sums(system.stillTables());
                    for (InjectedPlace place : InjectedPlace.in(file)) {
                        assertFindsNoMore(file, fields, place, IN_A_PLACE_THAT_READS);
                    }
                    assertThat(system.sums(system.stillTables())).isEqualTo(before);
                }));
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> searchByAnyFieldFindsNoMoreByIt() {
        return reading()
                .filter(InjectionIT::searches)
                .map(file -> dynamicTest(file.method(), () -> {
                    Map<String, String> fields = new LinkedHashMap<>(fields(file, scene));
                    boolean isObject = !file.arguments().contains("value");
                    for (String field : searchFields(file, isObject)) {
                        fields.put("search", isObject ? "{}" : field);
                        InjectedPlace place =
                                isObject ? new InjectedPlace("search", "/" + field) : new InjectedPlace("value", "");
                        assertFindsNoMore(file, fields, place, IN_A_FIELD_THAT_IS_SEARCHED);
                    }
                }));
    }

    private static Stream<GoldenFile> reading() {
        return GoldenFile.all().stream().filter(GoldenFile::reads);
    }

    private static boolean searches(GoldenFile file) {
        return file.arguments().contains("search");
    }

    /** As the refusal of one that is none of them names them. */
    private static String[] searchFields(GoldenFile file, boolean isObject) {
        RawForm form = new RawForm().with("value", "x").with("search", isObject ? "{\"zqnone\":1}" : "zqnone");
        Matcher known = SEARCH_FIELDS.matcher(call(file, scene, form).text());
        assertThat(known.find()).isTrue();
        return known.group(1).split(", ");
    }

    private static void assertFindsNoMore(GoldenFile file, Map<String, String> fields, InjectedPlace place, int count) {
        int known = rows(call(file, scene, place.filled(fields, NOBODYS)));
        for (Injection injection : injections(count)) {
            Reply reply = call(file, scene, place.filled(fields, injection));
            if (!injection.mayFindMore() && !isInEveryRow(file, injection) && rows(reply) > known) {
                Reply byDigits = call(file, scene, place.filled(fields, injection.digitsAlone()));
                assertThat(NUMBERS.contains(place.member()) && rows(reply) <= rows(byDigits))
                        .as("%s with %s: %s", place, injection, Injection.shown(reply.body()))
                        .isTrue();
            }
        }
    }

    /** The names of methods hold an underscore. */
    private static boolean isInEveryRow(GoldenFile file, Injection injection) {
        return file.method().equals("Audit_List") && injection.bytes().equals("_");
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> argumentThatIsNoneChangesNothing() {
        return reading()
                .map(file -> dynamicTest(file.method(), () -> {
                    Map<String, String> fields = fields(file, scene);
                    Reply plain = call(file, scene, new InjectedPlace("none", "").filled(fields, NOBODYS));
                    for (String name : List.of("sort", "order", "order_by", "fields", "columns", "table", "where")) {
                        for (Injection injection : injections(AS_AN_ARGUMENT_THAT_IS_NONE)) {
                            Reply reply = call(file, scene, new InjectedPlace(name, "").filled(fields, injection));
                            assertThat(reply.body().equals(plain.body())
                                            || reply.body().equals(NO_UTF_8))
                                    .as("%s=%s: %s", name, injection, Injection.shown(reply.body()))
                                    .isTrue();
                        }
                    }
                }));
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> searchKnowsNoFieldOfThatName() {
        return reading()
                .filter(InjectionIT::searches)
                .map(file -> dynamicTest(file.method(), () -> {
                    Map<String, String> fields = fields(file, scene);
                    for (Injection injection : injections(AS_A_FIELD)) {
                        Injection key = new Injection("{" + injection.json() + ":\"x\"}", "", false);
                        Reply reply = call(file, scene, new InjectedPlace("search", "").filled(fields, key));
                        assertThat(reply.isTrue())
                                .as("%s: %s", injection, Injection.shown(reply.body()))
                                .isFalse();
                    }
                }));
    }

    @Order(2)
    @TestFactory
    Stream<DynamicTest> whatWritesTakesItAsATextOrRefusesIt() {
        return GoldenFile.all().stream()
                .filter(file -> !file.reads())
                .map(file -> dynamicTest(file.method(), () -> {
                    // Who changes his own password is not let in by the former one any more.
                    Scene own = file.method().startsWith("Account_") ? new Scene(system) : scene;
                    Map<String, String> fields = fields(file, own);
                    for (InjectedPlace place : InjectedPlace.in(file)) {
                        for (Injection injection : injections(IN_A_PLACE_THAT_WRITES)) {
                            call(file, own, place.filled(fields, injection));
                        }
                    }
                    assertThat(system.texts("SELECT usr_id FROM usr WHERE role_id = 1"))
                            .containsExactly("1");
                }));
    }

    /** A character of LIKE's, or its escape, in a text that is looked for. */
    @Order(2)
    @ParameterizedTest
    @CsvSource({
        "Contact_Create, contact, first_name, Contact_List",
        "DID_Create, did, description, DID_List",
        "AccessNumber_Create, accessnumber, description, AccessNumber_List"
    })
    void wildcardsStandForThemselves(String create, String object, String field, String list) {
        String[] texts = {"100%zq_a!b\\c", "1000zqxa!b\\c", "100%zq_aXb\\c", "100%zq_a!bXc"};
        for (int i = 0; i < texts.length; i++) {
            String phone = "4420" + (90_000_000 + Math.abs(list.hashCode() % 1_000_000) * 10 + i);
            String name = create.startsWith("Contact") ? "phone" : "name";
            String group = scene.get("empty group");
            assertThat(scene.clientOf(create.startsWith("Contact") ? "user" : "admin")
                            .call(
                                    create,
                                    object,
                                    Customer.json(name, phone, field, texts[i]),
                                    "contact_group_id",
                                    group)
                            .body())
                    .startsWith("[true,");
        }
        for (String part : List.of("0%z", "q_a!", "a!b", "b\\c")) {
            Reply found = scene.clientOf(create.startsWith("Contact") ? "user" : "admin")
                    .call(list, "search", Customer.json(field, part));
            long expected = Stream.of(texts).filter(text -> text.contains(part)).count();
            assertThat(rows(found))
                    .as("%s in %s", part, Injection.shown(found.body()))
                    .isEqualTo((int) expected);
        }
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Cookie",
                "Content-Type",
                "Content-Disposition",
                "Idempotency-Key",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Real-IP",
                "X-HTTP-Method-Override",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "User-Agent",
                "Referer",
                "Origin"
            })
    void headerIsAnsweredOrRefused(String header) throws IOException {
        String query = "?api_username=" + customer.username() + "&api_password="
                + RawForm.percentEncoded(RawForm.bytes(customer.password()));
        for (Injection injection : injections(IN_A_HEADER)) {
            for (String value :
                    List.of(injection.bytes(), "Basic " + injection.bytes(), "JSESSIONID=" + injection.bytes())) {
                Answer answer = RawRequest.post(system.address(), "Contact_DNC_Delete" + query)
                        .header(header, value)
                        .header("Content-Length", "10")
                        .send(Content.of("number=123"));
                assertNoFailure(answer.status(), answer.body(), header + ": " + injection);
            }
        }
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource(Door.class)
    void nobodyIsLetInByIt(Door door) throws IOException {
        for (Injection injection : injections(AS_A_NAME)) {
            assertLocked(door.knock(visitor, injection.bytes(), "x"), injection);
        }
        for (Injection injection : injections(AS_A_PASSWORD)) {
            assertLocked(door.knock(visitor, "admin", injection.bytes()), injection);
        }
    }

    @Order(3)
    @Test
    void nobodyIsLetInByItAsAKeyOrASession() throws IOException {
        for (Injection injection : injections(AS_A_NAME)) {
            String bytes = injection.bytes();
            assertLocked(visitor.present("Bearer " + bytes, "Campaign_List", new RawForm()), injection);
            assertLocked(visitor.present("Bearer ictb_" + bytes, "Campaign_List", new RawForm()), injection);
            RawForm session = new RawForm().with("session_id", bytes);
            assertLocked(visitor.present("Bearer " + visitor.key(), "Account_Session_Destroy", session), injection);
        }
    }

    private static void assertLocked(Answer answer, Injection injection) {
        assertNoFailure(answer.status(), answer.body(), injection.toString());
        assertThat(answer.body().contains("[true")).as("%s", injection).isFalse();
    }

    @Order(4)
    @Test
    void everyStatementHoldsItBetweenQuotes() {
        List<String> outside = tap.markedStatements().stream()
                .filter(statement -> SqlWords.of(statement).contains(Injection.MARK))
                .map(Injection::shown)
                .toList();

        assertThat(outside).isEmpty();
        assertThat(tap.markedStatements().size()).isGreaterThan(100);
    }

    @Order(4)
    @Test
    void nothingFailedAndNoLineOfTheLogIsForged() throws IOException {
        List<String> log = Files.readString(system.home().resolve("server/log/payara-micro.log"))
                .lines()
                .toList();

        assertThat(log.stream().filter(line -> line.contains("Failed sign-in"))).hasSizeGreaterThan(50);
        assertThat(log.stream()
                        .filter(line -> line.contains("Incident ") || line.startsWith(Injection.MARK))
                        .map(Injection::shown))
                .isEmpty();
    }

    private static Map<String, String> fields(GoldenFile file, Scene scene) {
        Exchange exchange = file.exchanges().get(0);
        exchange.after().ifPresent(scene::get);
        String[] sent = exchange.fields(scene);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < sent.length; i += 2) {
            fields.put(sent[i], sent[i + 1]);
        }
        return fields;
    }

    private static Reply call(GoldenFile file, Scene scene, RawForm form) {
        Exchange exchange = file.exchanges().get(0);
        Map<String, String> credentials = scene.clientOf(exchange.by()).credentials();
        credentials.forEach(form::with);
        exchange.file()
                .ifPresent(field -> form.withFile(
                        field, shuffled.get(next % shuffled.size()).bytes(), exchange.bytes(20)));
        Reply reply = form.post(scene.clientOf(exchange.by()), file.method());
        assertNoFailure(reply.status(), reply.body(), file.method() + " " + form);
        assertThat(reply.pair()).hasSize(2);
        return reply;
    }

    private static void assertNoFailure(int status, String body, String what) {
        String told = what + ": " + Injection.shown(body);
        assertThat(status).as(told).isLessThan(500);
        assertThat(FAILURES.stream().filter(body::contains)).as(told).isEmpty();
    }

    private static int rows(Reply reply) {
        if (!reply.isTrue()) {
            return 0;
        }
        JsonValue payload = reply.pair().get(1);
        return payload instanceof JsonArray list
                ? list.size()
                : payload instanceof JsonObject object ? object.size() : 1;
    }
}

package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passwords are written down nowhere, whichever way they came in and whatever went wrong. */
@ExtendWith(SharedSystem.class)
class SecretsIT {

    private static final String CANARY = "canary-3f9c61d27ab84e05";
    private static final String WRONG_CANARY = "canary-of-nobody-58d0c2";
    private static final String SESSION_CANARY = "canary-of-a-session-71ee";

    private final RunningSystem system;

    SecretsIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void canaryPasswordIsFoundInNoFileAndNoAnswer() {
        Customer customer = Customer.withPassword(system, 2, CANARY);

        List<ApiClient.Reply> replies = new ArrayList<>(goodCalls(customer));
        replies.addAll(badCalls(customer));
        makeExtension(customer);

        assertThat(replies).extracting(ApiClient.Reply::body).noneMatch(body -> body.contains("canary"));
        assertThat(files(file -> true)).hasSizeGreaterThan(100);
        assertThat(filesWith(CANARY, file -> true)).isEmpty();
        assertThat(filesWith(WRONG_CANARY, file -> true)).isEmpty();
        assertThat(filesWith(SESSION_CANARY, file -> true)).isEmpty();
    }

    /** Its secret is told once, and that is asked for. */
    private void makeExtension(Customer customer) {
        ApiClient.Reply made = system.admin()
                .call(
                        "User_Extension_Create",
                        "usr_id",
                        "" + customer.usrId(),
                        "extension",
                        json("name", "7" + customer.usrId(), "secret", CANARY));
        assertThat(made.body()).contains(CANARY);
    }

    private static List<ApiClient.Reply> goodCalls(Customer customer) {
        ApiClient api = customer.api();
        String credentials = "api_username=" + customer.username() + "&api_password=" + CANARY;
        List<ApiClient.Reply> replies = List.of(
                api.call("Campaign_List"),
                api.send(api.request("Campaign_List?" + credentials).GET().build()),
                api.send(api.request("Campaign_List?" + credentials)
                        .POST(BodyPublishers.noBody())
                        .build()),
                api.send(api.request("Campaign_List")
                        .header("Authorization", basic(customer.username(), CANARY))
                        .POST(BodyPublishers.noBody())
                        .build()),
                api.send(api.request("Campaign_List")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json("username", customer.username(), "password", CANARY)))
                        .build()),
                api.upload("Recording_Create", "media", Wav.hum(100), "title", "canary song"),
                api.call("Account_Session", "login_user", customer.username(), "login_pass", CANARY));
        assertThat(replies).allMatch(ApiClient.Reply::isTrue);
        return replies;
    }

    private List<ApiClient.Reply> badCalls(Customer customer) {
        ApiClient api = customer.api();
        ApiClient nobody = new ApiClient(system.address(), customer.username(), WRONG_CANARY);
        String credentials = "api_username=" + customer.username() + "&api_password=" + CANARY;
        List<ApiClient.Reply> replies = List.of(
                nobody.call("Campaign_List"),
                nobody.upload("Recording_Create", "media", Wav.hum(100), "title", "canary song"),
                api.send(api.request("Campaign_Lost?" + credentials).GET().build()),
                api.send(api.request("Campaign_Start?" + credentials).GET().build()),
                api.send(api.request("Campaign_Start?" + credentials + "&campaign_id=x")
                        .POST(BodyPublishers.noBody())
                        .build()),
                api.send(api.request("Campaign_List?" + credentials)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"api_password\"\r\n\r\n" + CANARY))
                        .build()),
                api.send(api.request("Campaign_List")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"api_username\":\"admin\",\"api_password\":\"" + CANARY + "\""))
                        .build()),
                api.send(api.request("Campaign_List")
                        .header("Authorization", "Bearer " + CANARY)
                        .POST(BodyPublishers.noBody())
                        .build()),
                api.call("Recording_Create", "title", CANARY + "!", "media", CANARY),
                api.call("Account_Session", "login_user", customer.username(), "login_pass", WRONG_CANARY),
                api.call("Account_Session_Destroy", "session_id", SESSION_CANARY),
                api.call("User_Create", "user", json("username", "other", "passwd", CANARY)),
                system.admin().call("User_Create", "user", json("username", "a b", "passwd", CANARY)),
                system.admin()
                        .call(
                                "User_Extension_Create",
                                "usr_id",
                                "" + customer.usrId(),
                                "extension",
                                json("name", "1x", "secret", CANARY)),
                system.admin()
                        .call(
                                "User_Extension_Create",
                                "usr_id",
                                "" + customer.usrId(),
                                "extension",
                                json("name", "12", "secret", CANARY + " ;")),
                system.admin().call("User_Create", "user", json("username", "ab", "passwd", CANARY.repeat(20))));
        assertThat(replies).noneMatch(ApiClient.Reply::isTrue);
        return replies;
    }

    /** Whose passwords are looked for above. */
    @Test
    void everyRequestIsInTheAccessLogWithoutItsQuery() {
        Customer customer = Customer.withPassword(system, 2, CANARY);
        ApiClient api = customer.api();
        api.send(api.request("Campaign_List?api_username=" + customer.username() + "&api_password=" + CANARY)
                .GET()
                .build());

        String line = "\"method\":\"GET\",\"path\":\"/rest/Campaign_List\",\"status\":200,\"millis\":";
        Awaitility.await()
                .untilAsserted(() -> assertThat(filesWith(line, file -> true)).isNotEmpty());
        assertThat(filesWith("\"usr_id\":" + customer.usrId() + "}", file -> true))
                .isNotEmpty();
        assertThat(filesWith("api_password=" + CANARY, file -> true)).isEmpty();
    }

    @Test
    void secretsOfTheInstallationAreInNoLog() {
        Predicate<Path> isLog = file -> file.toString().endsWith(".log")
                || file.getParent().getFileName().toString().equals("log");

        assertThat(files(isLog)).hasSizeGreaterThan(3);
        assertThat(filesWith(RunningSystem.ADMIN_PASSWORD, isLog)).isEmpty();
        assertThat(filesWith(system.asterisk().amiSecret(), isLog)).isEmpty();
        assertThat(filesWith(system.asterisk().reloadSecret(), isLog)).isEmpty();
        assertThat(filesWith(system.databasePassword(), isLog)).isEmpty();
    }

    private static String basic(String username, String password) {
        String pair = username + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> filesWith(String secret, Predicate<Path> which) {
        return files(which).stream().filter(file -> holds(file, secret)).toList();
    }

    private List<Path> files(Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(system.home())) {
            return files.filter(Files::isRegularFile).filter(which).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}

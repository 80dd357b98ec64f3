package ictb.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.door.guard.Memory;
import ictb.platform.api.Rejection;
import ictb.security.Credentials;
import jakarta.json.Json;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentCredentialsTest {

    private static final Credentials MINE = new Credentials("myuser", "mysecret");

    private final Form form = new Form(Memory.plenty());

    @Test
    void fieldsOfTheGuideAreRead() {
        form.add(Map.of("api_username", "myuser", "api_password", "mysecret"));
        assertThat(sent(null)).contains(MINE);
    }

    @Test
    void aliasesAreRead() {
        form.add(Map.of("username", "myuser", "password", "mysecret"));
        assertThat(sent(null)).contains(MINE);
    }

    @Test
    void jsonMembersAreRead() {
        form.add(Json.createObjectBuilder()
                .add("api_username", "myuser")
                .add("api_password", "mysecret")
                .build());
        assertThat(sent(null)).contains(MINE);
    }

    @Test
    void bodyCountsBeforeTheQuery() {
        form.add(Map.of("api_username", "query", "api_password", "query"));
        form.add(Map.of("api_username", "myuser", "api_password", "mysecret"));
        assertThat(sent(null)).contains(MINE);
    }

    @Test
    void fieldsCountBeforeTheHeader() {
        form.add(Map.of("api_username", "myuser", "api_password", "mysecret"));
        assertThat(sent(basic("other:other"))).contains(MINE);
    }

    @Test
    void basicIsRead() {
        assertThat(sent(basic("myuser:mysecret"))).contains(MINE);
        assertThat(sent(basic("müller:a:b ü"))).contains(new Credentials("müller", "a:b ü"));
        assertThat(sent(basic("myuser:mysecret").replace("Basic", "bASIC"))).contains(MINE);
    }

    @Test
    void halfAPairIsNone() {
        form.add(Map.of("api_username", "myuser", "api_password", "", "password", "x"));
        assertThat(sent(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic ###", "Basic bXl1c2Vy", "Bearer abc", "Digest x", ""})
    void headerThatHoldsNoPairIsRejectedWith401(String header) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> sent(header))
                .satisfies(rejection -> {
                    assertThat(rejection.status()).isEqualTo(401);
                    assertThat(rejection.headers()).containsKey("WWW-Authenticate");
                });
    }

    private Optional<Credentials> sent(String authorization) {
        return SentCredentials.in(form, Optional.ofNullable(authorization));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    @Test
    void headerAndQueryComeBeforeTheBody() {
        assertThat(SentCredentials.comeBeforeBody(form, Optional.of("Bearer a")))
                .isTrue();
        assertThat(SentCredentials.comeBeforeBody(form, Optional.empty())).isFalse();

        form.add(Map.of("username", "a", "password", "b"));
        assertThat(SentCredentials.comeBeforeBody(form, Optional.empty())).isFalse();

        form.add(Map.of("api_username", "a", "api_password", "b"));
        assertThat(SentCredentials.comeBeforeBody(form, Optional.empty())).isTrue();
    }
}

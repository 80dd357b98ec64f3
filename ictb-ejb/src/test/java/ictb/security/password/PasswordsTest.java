package ictb.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"test", "newpass", "2342", "Größe ✓ \uD83D\uDE00", " leading and trailing ", "a:b&c=%41"})
    void passwordMatchesItsHashAndNoOther(String password) {
        String hash = passwords.hash(password);
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + "x", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void hashNamesItsParametersAndIsNeverTheSame() {
        String hash = passwords.hash("test");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(255);
        assertThat(passwords.hash("test")).isNotEqualTo(hash);
    }

    @Test
    void hashOfOtherParametersStaysGood() {
        // By Argon2's reference implementation (its test.c: version 19, t=2, m=2^16, p=1, "password", "somesalt").
        String older = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", older)).isTrue();
        assertThat(passwords.matches("differentpassword", older)).isFalse();
    }

    @Test
    void hashThatPassword4jMadeStaysGood() {
        String older =
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$e9B+89qoqsGzl6I804ELFY6KMhzvE0Kh+S11qfoVAr4";
        assertThat(passwords.matches("secret 0", older)).isTrue();
        assertThat(passwords.matches("secret 1", older)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$c2FsdHNhbHRzYWx0c2FsdA",
                "$argon2id$v=16$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$c2FsdHNhbHRzYWx0c2FsdA",
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
            })
    void whatIsNoArgon2idHashMatchesNothingAndIsNotRepeated(String hash) {
        assertThatThrownBy(() -> passwords.matches("", hash))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not an Argon2id hash of version 19");
    }
}

package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void idsAreTheGuides() {
        assertThat(Role.of(1)).isEqualTo(Role.ADMIN);
        assertThat(Role.of(2)).isEqualTo(Role.USER);
        assertThat(Role.of(3)).isEqualTo(Role.AGENT);
    }

    @Test
    void unknownIdIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Role.of(0))
                .withMessage("No role with id 0");
    }

    @Test
    void adminIsAboveAllOthersAndNobodyAboveHimself() {
        assertThat(Role.ADMIN.isAbove(Role.USER)).isTrue();
        assertThat(Role.USER.isAbove(Role.AGENT)).isTrue();
        assertThat(Role.USER.isAbove(Role.ADMIN)).isFalse();
        assertThat(Role.ADMIN.isAbove(Role.ADMIN)).isFalse();
    }
}

package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ictb.platform.DomainException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final KnownUsers users = new KnownUsers();
    private final Caller admin = caller(Role.ADMIN);
    private final Caller user = caller(Role.USER);

    @Test
    void nobodyIsNobody() {
        Caller nobody = new Caller();
        assertThat(nobody.isKnown()).isFalse();
        assertThatIllegalStateException().isThrownBy(nobody::usrId);
    }

    @Test
    void whoHasProvedByAPinCameByTelephone() {
        Caller caller = new Caller();
        caller.becomeByTelephone(users.with("by telephone", "x", Role.USER, true));

        assertThat(caller.way()).containsExactly("by=telephone");
        assertThat(user.way()).isEmpty();
    }

    @Test
    void withoutAnUsrIdOneMeansOneself() {
        assertThat(user.scope(Optional.empty())).isEqualTo(user.usrId());
        assertThat(user.scope(Optional.of(user.usrId()))).isEqualTo(user.usrId());
    }

    @Test
    void othersAreForAdministratorsOnly() {
        assertThat(admin.scope(Optional.of(user.usrId()))).isEqualTo(user.usrId());
        assertThat(admin.scope(Optional.of(Caller.ALL_USERS))).isEqualTo(Caller.ALL_USERS);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> user.scope(Optional.of(admin.usrId())));
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> user.scope(Optional.of(Caller.ALL_USERS)));
    }

    @Test
    void oneUsesOnesOwnAndAdministratorsEverything() {
        assertThat(user.mayUse(user.usrId())).isTrue();
        assertThat(user.mayUse(admin.usrId())).isFalse();
        assertThat(admin.mayUse(user.usrId())).isTrue();
    }

    private Caller caller(Role role) {
        Caller caller = new Caller();
        caller.become(users.with(role.name(), "hash", role, true), "192.0.2.1");
        return caller;
    }
}

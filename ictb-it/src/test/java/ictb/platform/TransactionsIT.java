package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import ictb.platform.api.Rejection;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What is thrown ends the transaction, and a refusal arrives as it was thrown. */
class TransactionsIT extends InsideTest {

    @Inject
    private Stage stage;

    @Test
    void refusalRollsBackAndArrivesUnwrapped() {
        long user = stage.user();
        DomainException refusal = new DomainException("Not like this");

        assertThatThrownBy(() -> changeAndThrow(user, refusal)).isSameAs(refusal);

        assertThat(companyOf(user)).isEqualTo("null");
    }

    @Test
    void refusalWithStatusDoesSoToo() {
        long user = stage.user();
        Rejection refusal = Rejection.tooLarge("Too much");

        assertThatThrownBy(() -> changeAndThrow(user, refusal)).isSameAs(refusal);

        assertThat(companyOf(user)).isEqualTo("null");
    }

    @Test
    void faultRollsBackAndArrivesWrapped() {
        long user = stage.user();
        IllegalStateException fault = new IllegalStateException("broken");

        assertThatThrownBy(() -> changeAndThrow(user, fault))
                .isInstanceOf(EJBException.class)
                .hasCause(fault);

        assertThat(companyOf(user)).isEqualTo("null");
    }

    @Test
    void whatEndsWellIsCommitted() {
        long user = stage.user();

        stage.execute("UPDATE usr SET company = 'changed' WHERE usr_id = ?", user);

        assertThat(companyOf(user)).isEqualTo("changed");
    }

    private void changeAndThrow(long user, RuntimeException thrown) {
        stage.changeAndThrow("UPDATE usr SET company = 'changed' WHERE usr_id = ?", user, thrown);
    }

    private String companyOf(long user) {
        return stage.rows("SELECT company FROM usr WHERE usr_id = ?", user).get(0);
    }
}

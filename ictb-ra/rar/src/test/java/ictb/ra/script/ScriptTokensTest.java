package ictb.ra.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.ra.testing.Calls;
import org.junit.jupiter.api.Test;

class ScriptTokensTest {

    private final ScriptTokens tokens = new ScriptTokens();

    @Test
    void scriptThatWasMadeHereNamesItsCall() {
        assertThat(tokens.channelId(tokens.script(Calls.id(1)))).contains(Calls.id(1));
    }

    @Test
    void tokenOfOneCallIsNoneOfAnother() {
        String token = tokens.script(Calls.id(1)).split("/")[1];

        assertThat(tokens.channelId(Calls.id(2) + "/" + token)).isEmpty();
    }

    @Test
    void tokenOfAnotherStartIsNone() {
        assertThat(tokens.channelId(new ScriptTokens().script(Calls.id(1)))).isEmpty();
    }

    @Test
    void anythingElseIsNoScript() {
        assertThat(tokens.channelId("")).isEmpty();
        assertThat(tokens.channelId("script.agi")).isEmpty();
        assertThat(tokens.channelId(tokens.script(Calls.id(1)) + "?x=1")).isEmpty();
    }

    @Test
    void callWithAnotherIdThanOursGetsNoScript() {
        assertThatThrownBy(() -> tokens.script("1700000000.1")).isInstanceOf(IllegalArgumentException.class);
    }
}

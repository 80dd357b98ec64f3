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
    void callThatComesInNamesItsAsterisk() {
        assertThat(tokens.asterisk(tokens.incomingScript("eis/asterisk"))).contains("eis/asterisk");
        assertThat(tokens.asterisk(tokens.incomingScript("north"))).contains("north");
    }

    @Test
    void tokenOfACallOpensNoIncomingScriptNorTheOtherWayRound() {
        String ofCall = tokens.script(Calls.id(1));
        String incoming = tokens.incomingScript(Calls.id(1));

        assertThat(tokens.asterisk(ofCall)).isEmpty();
        assertThat(tokens.asterisk("incoming/" + ofCall.split("/")[1])).isEmpty();
        assertThat(tokens.channelId(incoming)).isEmpty();
        assertThat(tokens.channelId(Calls.id(1) + "/" + incoming.split("/")[1])).isEmpty();
    }

    @Test
    void incomingScriptOfAnotherStartIsNone() {
        assertThat(tokens.asterisk(new ScriptTokens().incomingScript("asterisk")))
                .isEmpty();
    }

    @Test
    void callWithAnotherIdThanOursGetsNoScript() {
        assertThatThrownBy(() -> tokens.script("1700000000.1")).isInstanceOf(IllegalArgumentException.class);
    }
}

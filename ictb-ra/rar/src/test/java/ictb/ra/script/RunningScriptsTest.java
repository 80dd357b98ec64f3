package ictb.ra.script;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ra.testing.Calls;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class RunningScriptsTest {

    private final RunningScripts running = new RunningScripts(ScriptServer.MOST_CALLS);

    private ScriptRun connected() {
        ScriptRun run = new ScriptRun(new Socket(), new ScriptTokens(), new ScriptEndpoints(call -> {}), running);
        assertThat(running.add(run)).isTrue();
        return run;
    }

    @Test
    void callsThatComeInLeaveRoomForThoseThatArePlaced() {
        ScriptRun first = connected();
        assertThat(running.beginIncoming(first)).isTrue();
        for (int call = 1; call < ScriptServer.MOST_INCOMING; call++) {
            assertThat(running.beginIncoming(connected())).isTrue();
        }
        ScriptRun next = connected();

        assertThat(running.beginIncoming(next)).isFalse();
        assertThat(running.begin(Calls.id(1), connected())).isTrue();

        running.end(first);
        assertThat(running.beginIncoming(next)).isTrue();
    }
}

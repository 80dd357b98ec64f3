package ictb.voice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessMenuTest {

    private static final long OWNER = 7;

    private AccessMenu menu = new AccessMenu(Optional.of(OWNER));
    private AccessTurn turn = menu.begin();

    private AccessTurn hear(AccessHeard heard) {
        turn = menu.next(turn.state(), heard);
        return turn;
    }

    private AccessTurn digits(String digits) {
        return hear(new AccessHeard.Digits(digits));
    }

    private AccessTurn key(char key) {
        return hear(new AccessHeard.Key(Optional.of(key)));
    }

    private AccessTurn silence() {
        return hear(new AccessHeard.Key(Optional.empty()));
    }

    private AccessTurn proved(boolean isRight) {
        return hear(new AccessHeard.Proved(isRight));
    }

    private void enter() {
        digits("1234");
        proved(true);
    }

    private List<Said> said() {
        if (turn.effect() instanceof AccessEffect.AskKey ask) {
            return ask.said();
        }
        return turn.effect() instanceof AccessEffect.AskDigits digits
                ? digits.before()
                : ((AccessEffect.Say) turn.effect()).said();
    }

    private static Said sound(String name) {
        return new Said.Sound(name);
    }

    @Test
    void ownedNumberAsksForThePinOfItsOwner() {
        assertThat(turn.effect()).isEqualTo(new AccessEffect.AskDigits(List.of(), "vm-password", 16));
        assertThat(digits("1234").effect()).isEqualTo(new AccessEffect.Prove(OWNER, "1234"));
    }

    @Test
    void numberOfEverybodyAsksWhoCallsFirst() {
        menu = new AccessMenu(Optional.empty());
        turn = menu.begin();
        assertThat(turn.effect()).isEqualTo(new AccessEffect.AskDigits(List.of(), "agent-user", 18));
        assertThat(digits("42").effect()).isEqualTo(new AccessEffect.AskDigits(List.of(), "vm-password", 16));
        assertThat(digits("1234").effect()).isEqualTo(new AccessEffect.Prove(42, "1234"));
    }

    @Test
    void pinIsInNoTextOfTheCall() {
        digits("8642");

        assertThat(turn.toString()).doesNotContain("8642");
        assertThat(new AccessHeard.Digits("8642").toString()).doesNotContain("8642");
    }

    @Test
    void thirdWrongPinEndsTheCall() {
        for (int time = 0; time < 2; time++) {
            digits("0000");
            proved(false);
            assertThat(said()).containsExactly(sound("vm-incorrect"));
        }
        digits("0000");
        proved(false);
        assertThat(turn.effect()).isInstanceOf(AccessEffect.Say.class);
        assertThat(said()).containsExactly(sound("vm-incorrect"), sound("vm-goodbye"));
        assertThat(hear(new AccessHeard.Done()).effect()).isEqualTo(new AccessEffect.HangUp());
    }

    @Test
    void whoEntersNothingHasTriedToo() {
        menu = new AccessMenu(Optional.empty());
        turn = menu.begin();
        digits("");
        assertThat(turn.effect()).isInstanceOf(AccessEffect.AskDigits.class);
        digits("42");
        digits("");
        assertThat(turn.effect()).isInstanceOf(AccessEffect.AskDigits.class);
        digits("*");
        assertThat(turn.effect()).isInstanceOf(AccessEffect.Say.class);
    }

    @Test
    void triesAreCountedOverUsersToo() {
        menu = new AccessMenu(Optional.empty());
        turn = menu.begin();
        for (int user = 1; user <= 3; user++) {
            digits("" + user);
            digits("1234");
            proved(false);
        }
        assertThat(turn.effect()).isInstanceOf(AccessEffect.Say.class);
    }

    @Test
    void rightPinOpensTheMenu() {
        digits("0000");
        proved(false);
        digits("1234");
        proved(true);
        assertThat(turn.effect()).isInstanceOf(AccessEffect.AskKey.class);
        assertThat(said()).startsWith(sound("auth-thankyou")).contains(sound("digits/1"), sound("digits/3"));
    }

    @Test
    void messageIsRecordedHeardRecordedAnewAndKept() {
        enter();
        assertThat(key('1').effect()).isInstanceOf(AccessEffect.Listen.class);
        hear(new AccessHeard.Recorded(Optional.of("c-1")));
        assertThat(said()).containsExactly(new Said.Recorded("c-1"), sound("vm-review"));
        key('2');
        assertThat(said()).startsWith(new Said.Recorded("c-1"));
        assertThat(key('3').effect()).isInstanceOf(AccessEffect.Listen.class);
        hear(new AccessHeard.Recorded(Optional.of("c-2")));
        assertThat(key('1').effect()).isEqualTo(new AccessEffect.Keep("c-2"));
        hear(new AccessHeard.Acted(Optional.of(815L), Optional.empty()));
        assertThat(said()).startsWith(sound("vm-msgsaved"), new Said.Digits("815"));
    }

    @Test
    void emptyMessageIsNotKept() {
        enter();
        key('1');
        hear(new AccessHeard.Recorded(Optional.empty()));
        assertThat(said()).startsWith(sound("vm-tooshort"));
        assertThat(turn.effect()).isInstanceOf(AccessEffect.AskKey.class);
    }

    @Test
    void campaignIsStartedAfterItsIdWasHeardAndConfirmed() {
        enter();
        assertThat(key('2').effect()).isInstanceOf(AccessEffect.AskDigits.class);
        digits("4711");
        assertThat(said()).contains(sound("you-entered"), new Said.Digits("4711"));
        assertThat(key('1').effect()).isEqualTo(new AccessEffect.Start(4711));
        hear(new AccessHeard.Acted(Optional.empty(), Optional.empty()));
        assertThat(said()).startsWith(sound("privacy-thankyou"));
    }

    @Test
    void campaignIsStopped() {
        enter();
        key('3');
        digits("4711");
        assertThat(key('1').effect()).isEqualTo(new AccessEffect.Stop(4711));
    }

    @Test
    void whatIsNotConfirmedIsNotDone() {
        enter();
        key('2');
        digits("4711");
        assertThat(silence().effect()).isInstanceOf(AccessEffect.AskKey.class);
        assertThat(said()).startsWith(sound("cancelled"));
    }

    @Test
    void refusalIsHeardWithItsCode() {
        enter();
        key('2');
        digits("4711");
        key('1');
        hear(new AccessHeard.Acted(Optional.empty(), Optional.of(1)));
        assertThat(said()).startsWith(sound("im-sorry"), sound("feature-not-avail-line"), new Said.Digits("1"));
    }

    @Test
    void thirdSilenceInAMenuEndsTheCall() {
        enter();
        silence();
        silence();
        assertThat(silence().effect()).isInstanceOf(AccessEffect.Say.class);
        assertThat(said()).containsExactly(sound("vm-goodbye"));
    }

    @Test
    void callThatIsGoneIsOverWhereverItWas() {
        enter();
        key('1');
        assertThat(hear(new AccessHeard.Gone()).effect()).isEqualTo(new AccessEffect.HangUp());
    }

    @Test
    void answerToAnotherQuestionIsAFaultOfOurs() {
        assertThatThrownBy(() -> proved(true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key('1')).isInstanceOf(IllegalArgumentException.class);
    }
}

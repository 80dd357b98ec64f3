package ictb.ivr.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.ivr.flow.SayKind;
import ictb.platform.DomainException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {

    @Test
    void partsAndKeysAreReadAndKept() {
        Reminder reminder = read("""
                [{"type": "recording", "recording_id": "3"}, {"type": "say", "kind": "date", "value": "[contact:custom1]"},
                 {"confirm": "1", "cancel": 2, "repeat": ""}]
                """);

        assertThat(reminder.parts())
                .containsExactly(new Part.Recorded(3), new Part.Spoken(SayKind.DATE, "[contact:custom1]"));
        assertThat(reminder.keys()).isEqualTo(new Keys(Optional.of("1"), Optional.of("2"), Optional.empty()));
        assertThat(Reminder.read("parts", reminder.toJson().build().getValuesAs(JsonObject.class)))
                .isEqualTo(reminder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            []                                                        | A reminder message has 1 to 50 parts
            [{"confirm": "1"}]                                        | A reminder message has 1 to 50 parts
            [{"type": "sing"}]                                        | parts[0].type must be one of recording, say
            [{"type": "recording"}]                                   | parts[0].recording_id is required
            [{"type": "say", "value": "x"}]                           | parts[0].kind is required
            [{"type": "say", "kind": "time"}]                         | parts[0].value is required
            [{"type": "say", "kind": "time", "value": "[unsubscribe:url]"}] | parts[0]: [unsubscribe:url] is for e-mail alone
            [{"type": "say", "kind": "time", "value": "[input:pin]"}] | parts[0]: There is no merge field [input:pin]; there are [contact:phone] [contact:email] [contact:first_name] [contact:last_name] [contact:address] [contact:custom1] [contact:custom2] [contact:custom3] [contact:description] [campaign:name] [account:company] [unsubscribe:url]
            [{"confirm": "1"}, {"type": "recording", "recording_id": 3}] | parts[0] needs a type: the keys confirm, cancel and repeat stand once, at the end
            [{"confirm": "1"}, {"cancel": "2"}]                       | parts[0] needs a type: the keys confirm, cancel and repeat stand once, at the end
            [{"recording_id": 3}]                                     | parts[0] needs a type, or the keys confirm, cancel and repeat
            [{"confirm": "12"}]                                       | confirm, cancel and repeat are keys that differ, each 0 to 9, * or #
            [{"confirm": "1", "repeat": "1"}]                         | confirm, cancel and repeat are keys that differ, each 0 to 9, * or #
            """)
    void unfitMessageIsRefusedWithASentenceThatNamesThePart(String parts, String sentence) {
        assertThatThrownBy(() -> read(parts))
                .isInstanceOf(DomainException.class)
                .hasMessage(sentence);
    }

    @Test
    void fiftyPartsAreTheMost() {
        JsonObject part = Json.createObjectBuilder()
                .add("type", "recording")
                .add("recording_id", 1)
                .build();

        assertThat(Reminder.read("parts", Collections.nCopies(50, part)).parts())
                .hasSize(50);
        assertThatThrownBy(() -> Reminder.read("parts", Collections.nCopies(51, part)))
                .hasMessage("A reminder message has 1 to 50 parts");
    }

    private static Reminder read(String parts) {
        try (JsonReader reader = Json.createReader(new StringReader(parts))) {
            List<JsonObject> elements = reader.readArray().getValuesAs(JsonObject.class);
            return Reminder.read("parts", elements);
        }
    }
}

package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.platform.DomainException;
import jakarta.json.JsonObject;
import java.util.List;

/** Whatever a client sends, in whichever form, is bound whole or refused with a sentence. */
class BinderFuzzTest {

    private static final List<Operation> OPERATIONS =
            List.copyOf(Catalogue.of(new SampleService()).all());
    private static final List<String> NAMES = List.of(
            "campaign_id",
            "limit",
            "name",
            "is_global",
            "active",
            "value",
            "status",
            "paid_date",
            "contact",
            "number",
            "weekdays",
            "contacts",
            "data",
            "media");

    @FuzzTest(maxDuration = "60s")
    void anyArgumentsAreBoundOrRefused(FuzzedDataProvider sent) {
        Operation operation = OPERATIONS.get(sent.consumeInt(0, OPERATIONS.size() - 1));
        try {
            Object[] bound = operation.bind(arguments(sent));

            assertThat(bound).hasSize(operation.method().getParameterCount()).doesNotContainNull();
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static RawArguments arguments(FuzzedDataProvider sent) {
        RawArguments arguments = new RawArguments();
        if (sent.consumeBoolean() && JsonText.read("body", sent.consumeString(1_000)) instanceof JsonObject body) {
            arguments.json(body);
        }
        while (sent.remainingBytes() > 0) {
            String name = sent.consumeBoolean() ? sent.pickValue(NAMES) : sent.consumeString(40);
            String brackets = sent.consumeBoolean() ? "[" + sent.consumeString(20) + "]" : "";
            arguments.text(name + brackets, sent.consumeString(200));
        }
        return arguments;
    }
}

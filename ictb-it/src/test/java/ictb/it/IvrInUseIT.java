package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import ictb.it.inside.AtOnce;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** An IVR that a campaign brings cannot be deleted, at whatever moment the two calls come. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class IvrInUseIT {

    private final Customer customer;

    IvrInUseIT(RunningSystem system) {
        customer = Customer.of(system);
    }

    @RepeatedTest(20)
    void eitherTheCampaignIsMadeOrTheIvrIsDeleted() {
        ApiClient api = customer.api();
        String group = "" + customer.group(List.of("188887212"));
        String ivr = "" + api.call("IVR_Create", "ivr", flow()).number();

        List<Reply> replies = AtOnce.run(List.of(
                () -> api.call("Campaign_IVR_Create", "campaign", json("contact_group_id", group, "message", ivr)),
                () -> api.call("IVR_Delete", "ivr_id", ivr)));

        assertThat(replies).extracting(Reply::isTrue).containsExactlyInAnyOrder(true, false);
    }

    private static String flow() {
        return """
                {"name": "short", "data": {"start": "bye", "nodes": {"bye": {"type": "hangup"}}}}
                """;
    }
}

package ictb.it;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR on Payara Micro. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class FirstCampaignIT extends SmokeTest {

    FirstCampaignIT(RunningSystem system) {
        super(system);
    }
}

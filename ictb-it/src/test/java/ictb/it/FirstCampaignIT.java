package ictb.it;

import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR on Payara Micro. */
@ExtendWith(SharedSystem.class)
class FirstCampaignIT extends SmokeTest {

    FirstCampaignIT(RunningSystem system) {
        super(system);
    }
}

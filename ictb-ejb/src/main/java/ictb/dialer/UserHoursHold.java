package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.user.HoursOfUsers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Outside the days and hours to which its user is bound, nothing of a campaign is called. */
@Dependent
class UserHoursHold implements HoldSource {

    @Inject
    private HoursOfUsers users;

    @Override
    public Optional<Hold> of(Campaign campaign, Instant now) {
        return users.of(campaign.usrId())
                .map(UserHours::of)
                .flatMap(hours -> hours.closedUntil(now).map(until -> hold(hours, until)));
    }

    private static Hold hold(UserHours hours, Instant until) {
        return new Hold("user_hours", "The user's hours are closed until " + hours.told(until), Optional.of(until));
    }
}

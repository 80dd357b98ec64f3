package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.CampaignMode;
import ictb.campaign.GroupPreview;
import ictb.campaign.GroupPreviews;
import ictb.campaign.StartObstacle;
import ictb.platform.PhoneNumber;
import ictb.trunk.Routes;
import ictb.trunk.Routing;
import ictb.user.UserLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A campaign whose contacts can all not be called would complete without a call. Groups of up to {@value GroupPreviews#MOST}
 * contacts are looked at; for prefixes and routes, those with fewer than {@value #NUMBERS} numbers.
 */
@Dependent
class ReachObstacle implements StartObstacle {

    private static final int NUMBERS = 100;

    @Inject
    private GroupPreviews previews;

    @Inject
    private Holds holds;

    @Inject
    private Routes routes;

    @Inject
    private Channels channels;

    @Override
    public String word() {
        return "contacts";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        if (campaign.wasStarted()
                || campaign.mode() == CampaignMode.PERMANENT
                || campaign.isTrial()
                || channels.of(campaign).isEmpty()) {
            return Optional.empty();
        }
        List<PhoneNumber> numbers = previews.firstCallable(campaign, NUMBERS);
        boolean isEachReminded = campaign.appointment().isPresent();
        if (numbers.isEmpty() || isEachReminded) {
            return nobody(previews.of(campaign));
        }
        return numbers.size() < NUMBERS
                ? barred(
                        numbers,
                        holds.terms(campaign).limits(),
                        routes.routing(trunk -> channels.match(campaign.kind(), trunk)))
                : Optional.empty();
    }

    /** Where only a sample was looked at, and where the group is empty, nothing is said. */
    static Optional<String> nobody(GroupPreview found) {
        if (found.callable() > 0 || found.sampled() < found.contactTotal() || found.contactTotal() == 0) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        add(reasons, found.doNotCall(), "on the do-not-call list");
        add(reasons, found.noNumber(), "without a phone number");
        add(reasons, found.duplicates(), "with the number of another contact");
        add(reasons, found.noAppointment(), "without a readable appointment");
        add(reasons, found.appointmentTooNear(), "with an appointment that is over or too near");
        return Optional.of("None of the contacts in the group can be called: " + String.join(", ", reasons));
    }

    private static void add(List<String> reasons, long contacts, String what) {
        if (contacts > 0) {
            reasons.add(contacts + " " + what);
        }
    }

    static Optional<String> barred(List<PhoneNumber> numbers, UserLimits limits, Routing routing) {
        if (numbers.stream().noneMatch(limits::mayCall)) {
            return Optional.of("No number in the group starts with a prefix that the user may call");
        }
        return numbers.stream().map(PhoneNumber::digits).noneMatch(routing::reaches)
                ? Optional.of("No route matches any number in the group")
                : Optional.empty();
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }
}

package ictb.dialer;

import ictb.campaign.ContactZones;
import ictb.compliance.NumberZones;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Set;

/** Contacts are where their numbers are, the same for their appointments as for the hours in which they may be called. */
@Dependent
class NumberedContactZones implements ContactZones {

    @Inject
    private NumberZones zones;

    @Override
    public Set<ZoneId> of(String digits) {
        return zones.of(digits);
    }
}

package ictb.campaign;

import java.time.ZoneId;
import java.util.Set;

/** Where the contacts of campaigns are: a port, which the dialer gives a numbering plan to. */
public interface ContactZones {

    /**
     * Every zone in which whoever has the number may be.
     *
     * @param digits in E.164, without {@code +}
     * @return nothing where that is not known
     */
    Set<ZoneId> of(String digits);
}

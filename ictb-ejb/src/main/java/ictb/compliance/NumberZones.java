package ictb.compliance;

import java.time.ZoneId;
import java.util.Set;

/** Where a number may be: a port to a numbering plan. */
public interface NumberZones {

    /**
     * Every zone in which whoever has the number may be.
     *
     * @param digits in E.164, without {@code +}
     * @return nothing where that is not known
     */
    Set<ZoneId> of(String digits);
}

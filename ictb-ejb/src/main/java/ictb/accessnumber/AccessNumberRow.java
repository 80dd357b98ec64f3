package ictb.accessnumber;

import ictb.platform.api.ApiParam;
import java.util.Optional;

/**
 * An access number in a list.
 *
 * @param usrId whose it is; empty = nobody's
 */
public record AccessNumberRow(
        @ApiParam("accessnumber_id") long accessNumberId,
        String name,
        Optional<String> description,
        Optional<Long> usrId) {

    static AccessNumberRow of(AccessNumber number) {
        return new AccessNumberRow(number.id(), number.number(), number.description(), number.usrId());
    }
}

package ictb.ivr;

import ictb.platform.PhoneNumber;
import ictb.recording.Recordings;
import ictb.security.Countries;
import ictb.security.Users;
import ictb.user.TransferNumbers;
import ictb.user.extension.Extensions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the owners of scripts have. */
@Dependent
class Owners {

    @Inject
    private Users users;

    @Inject
    private Countries countries;

    @Inject
    private Recordings recordings;

    @Inject
    private Extensions extensions;

    @Inject
    private TransferNumbers numbers;

    Owner get(long usrId) {
        return new Owner() {

            @Override
            public boolean hasRecording(long recordingId) {
                return recordings
                        .find(recordingId)
                        .filter(found -> found.usrId() == usrId)
                        .isPresent();
            }

            @Override
            public boolean hasExtension(long extensionId) {
                return extensions
                        .find(extensionId)
                        .filter(found -> found.usrId() == usrId)
                        .isPresent();
            }

            @Override
            public Optional<String> country() {
                return users.find(usrId).flatMap(countries::of);
            }

            @Override
            public boolean mayReach(PhoneNumber number) {
                return numbers.mayBeReached(usrId, number);
            }
        };
    }
}

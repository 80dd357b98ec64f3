package ictb.dialer.restored;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Campaign_Release_Restored: for administrators. */
@ApiService
@Stateless
public class RestoreApi {

    @Inject
    private Installations installation;

    @Inject
    private RestoreGuard guard;

    /**
     * Lets campaigns be dialled again after the database was restored from a backup, which had paused them.
     *
     * @param resume absent or 1 = those that ran in the backup go on; 0 = they stay paused until somebody resumes them
     */
    @ApiMethod(value = "Campaign_Release_Restored", permission = "trunk_release")
    public String release(@ApiParam("resume") Optional<Boolean> resume) {
        if (guard.isRecoveryDue()) {
            throw new DomainException(
                    "Calls that the backup does not know are still being looked for: try again in a minute");
        }
        boolean resumes = resume.orElse(true);
        return installation
                .release(resumes)
                .map(paused -> "Calls may be placed again; campaigns that "
                        + (resumes ? "go on: " : "stay paused until they are resumed: ") + paused)
                .orElse("Nothing is held: the database was not restored from a backup");
    }
}

package ictb.compliance;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** User_CallingProfile_* and System_CallingProfile_*: for administrators. */
@ApiService
@Stateless
public class CallingProfileApi {

    private static final String SYSTEM = "system";

    @Inject
    private ChosenProfiles chosen;

    @Inject
    private Users users;

    /** Sets by which law the campaigns of a user call. It counts from the next call on. */
    @ApiMethod(value = "User_CallingProfile_Update", permission = "user_profile")
    public String update(@ApiParam("usr_id") long usrId, @ApiParam("calling_profile") CallingProfileMembers sent) {
        long user = users.get(usrId).usrId();
        if (sent.profile().filter(SYSTEM::equals).isPresent()) {
            chosen.withdraw(user);
            return "The calling profile of the system holds";
        }
        ProfileTerms terms = ProfileTerms.of(sent);
        chosen.choose(user, terms);
        return "Calling profile set to " + terms.profile();
    }

    /** Sets by which law the campaigns of all users call who have no calling profile of their own. */
    @ApiMethod(value = "System_CallingProfile_Update", permission = "user_profile")
    public String updateSystem(@ApiParam("calling_profile") CallingProfileMembers sent) {
        ProfileTerms terms = ProfileTerms.of(sent);
        chosen.choose(ChosenProfiles.SYSTEM, terms);
        return "Calling profile set to " + terms.profile();
    }

    /** Tells the name of the calling profile that holds for a user. */
    @ApiMethod(value = "User_CallingProfile_Get", permission = "user_profile", reads = true)
    public String get(@ApiParam("usr_id") long usrId) {
        return chosen.of(users.get(usrId).usrId()).word();
    }
}

package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Catalogue;
import ictb.platform.api.CurrentCall;
import ictb.security.Caller;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;

/** User_Permission_* and User_Resource_*: for administrators. */
@ApiService
@Stateless
public class UserGrantApi {

    @Inject
    private Users users;

    @Inject
    private Grants grants;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Caller caller;

    @Inject
    private CurrentCall call;

    @Inject
    private Event<BoundsChanged> changes;

    /**
     * Grants a user a permission besides those of the role.
     *
     * @param permission such as {@code ivr_edit}; the short name, {@code ivr}, grants all of its kind
     */
    @ApiMethod(value = "User_Permission_Create", permission = "user_permission")
    public String permit(@ApiParam("usr_id") long usrId, @ApiParam("permission") String sent) {
        String permission = permission(sent);
        users.demand(caller.user(), permission, "Granting " + permission);
        grants.permit(users.get(usrId).usrId(), permission);
        return "Permission granted";
    }

    /** Takes a permission back that was granted to a user. What the role holds, it keeps. */
    @ApiMethod(value = "User_Permission_Delete", permission = "user_permission")
    public String withdraw(@ApiParam("usr_id") long usrId, @ApiParam("permission") String sent) {
        String permission = permission(sent);
        if (!grants.withdraw(users.get(usrId).usrId(), permission)) {
            throw new DomainException("User " + usrId + " has no grant of its own of " + permission);
        }
        return "Permission withdrawn";
    }

    private String permission(String sent) {
        String permission = sent.strip().toLowerCase(Locale.ROOT);
        if (!catalogue.knowsPermission(permission) && !grants.isOfARole(permission)) {
            throw new DomainException(
                    "No method needs that permission: it is an object such as campaign, or an object and"
                            + " a verb such as campaign_start");
        }
        call.about("permission", permission);
        return permission;
    }

    /**
     * Sets a limit on what a user's campaigns may do; set again, it is replaced.
     *
     * @param resource weekday, daytime, channel, cps, prefix, spend_hourly or spend_daily
     * @param data its value, such as {@code 2,3,4,5,6} or {@code 09:00-18:00}
     */
    @ApiMethod(value = "User_Resource_Create", permission = "user_resource")
    public String bound(
            @ApiParam("usr_id") long usrId, @ApiParam("resource") String resource, @ApiParam("data") String sent) {
        Resource named = Resource.of(resource);
        String data = named.read(sent);
        grants.bound(users.get(usrId).usrId(), named, data);
        changes.fire(new BoundsChanged(usrId));
        return "Resource set to " + data;
    }

    /** Removes a limit of a user. */
    @ApiMethod(value = "User_Resource_Delete", permission = "user_resource")
    public String unbound(@ApiParam("usr_id") long usrId, @ApiParam("resource") String resource) {
        Resource named = Resource.of(resource);
        if (!grants.unbound(users.get(usrId).usrId(), named)) {
            throw new DomainException("User " + usrId + " has no resource " + named.word());
        }
        changes.fire(new BoundsChanged(usrId));
        return "Resource removed";
    }
}

package ictb.user.extension;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.security.RandomSecret;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** User_Extension_*: administrators make extensions, everybody lists their own. */
@ApiService
@Stateless
public class UserExtensionApi {

    private static final int SECRET_BYTES = 16;

    @Inject
    private Users users;

    @Inject
    private Extensions extensions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Makes an extension of a user; its telephone registers with the secret, which is told this once. */
    @ApiMethod(value = "User_Extension_Create", permission = "user_extension")
    public NewExtension create(@ApiParam("usr_id") long usrId, @ApiParam("extension") ExtensionMembers sent) {
        String name = ExtensionCheck.name(sent.name());
        String secret = sent.secret().map(ExtensionCheck::secret).orElseGet(() -> RandomSecret.ofBytes(SECRET_BYTES));
        Optional<String> dialString = sent.dialstring().map(ExtensionCheck::dialString);
        Instant now = clock.instant();
        Extension made = new Extension(users.get(usrId).usrId(), name, secret, dialString, now);
        extensions.add(made, now);
        return new NewExtension(made.extensionId(), secret);
    }

    /** Lists extensions: one's own, or those of the user that an administrator names. */
    @ApiMethod(value = "User_Extension_List", permission = "account_read", reads = true)
    public List<ExtensionRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return extensions.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(ExtensionRow::of)
                .toList();
    }
}

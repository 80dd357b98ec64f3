package ictb.voice;

import ictb.user.extension.Extensions;
import ictb.user.extension.Registration;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The extensions of users as sections of Asterisk's {@code pjsip.conf}. */
@Stateless
public class PjsipExtensions {

    /**
     * One telephone an extension: a second one that registers takes its place. An hour's registration at the most, after which
     * a deleted number may be somebody else's. No transfers: with a REFER the telephone would dial after all.
     */
    private static final String HEAD = """
            ; Written by ICTB from its database; what is changed here is lost.

            [ictb-extension](!)
            type = endpoint
            identify_by = username
            context = ictb-extension
            allow_transfer = no
            allow_subscribe = no
            disallow = all
            allow = ulaw,alaw
            direct_media = no
            dtmf_mode = auto
            timers = no
            rtp_symmetric = yes
            force_rport = yes
            rewrite_contact = yes

            [ictb-extension-aor](!)
            type = aor
            max_contacts = 1
            remove_existing = yes
            minimum_expiration = 60
            default_expiration = 3600
            maximum_expiration = 3600

            [ictb-extension-auth](!)
            type = auth
            auth_type = md5
            realm = %s
            """.formatted(Registration.REALM);

    /** Asterisk 22 calls {@code md5} an alias of {@code digest}; older ones know no other word. */
    private static final String ONE = """

            [%1$s](ictb-extension)
            aors = %1$s
            auth = %1$s

            [%1$s](ictb-extension-aor)

            [%1$s](ictb-extension-auth)
            username = %1$s
            md5_cred = %2$s
            """;

    @Inject
    private Extensions extensions;

    public String text() {
        return text(extensions.registrations());
    }

    static String text(List<Registration> registrations) {
        StringBuilder text = new StringBuilder(HEAD);
        registrations.forEach(telephone -> text.append(ONE.formatted(telephone.name(), telephone.ha1())));
        return text.toString();
    }
}

package ictb.voice;

import ictb.trunk.Technology;
import ictb.trunk.Trunk;
import ictb.trunk.Trunks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The trunks that have a host, as sections of Asterisk's {@code pjsip.conf}. */
@Stateless
public class PjsipTrunks {

    /** Sections are called by ids, and nothing else in them is free text: {@code TrunkCheck} lets pass what stands here. */
    private static final String HEAD = """
            ; Written by ICTB from its database; what is changed here is lost.

            [ictb-trunk](!)
            type = endpoint
            identify_by = ip
            context = ictb-inbound
            allow_transfer = no
            allow_subscribe = no
            disallow = all
            allow = ulaw,alaw
            direct_media = no
            timers = no
            rtp_symmetric = yes
            t38_udptl = yes
            t38_udptl_ec = redundancy
            """;

    /**
     * A call that comes in is the trunk's by the address and port from which it comes, never by a name in it. Requests within our own
     * calls are known by their dialog.
     */
    private static final String ONE = """

            [%1$s](ictb-trunk)
            aors = %1$s
            dtmf_mode = %5$s
            %4$s
            [%1$s]
            type = aor
            contact = sip:%2$s:%3$d
            """;

    /** Addresses, not names: Asterisk would look a name up while it reads the file, and keep every extension waiting. */
    private static final String IDENTIFY = """

            [%1$s]
            type = identify
            endpoint = %1$s
            match = %2$s
            """;

    /** The realm is the carrier's to choose, so that no digest of the secret would do. */
    private static final String AUTH = """

            [%1$s]
            type = auth
            auth_type = userpass
            username = %2$s
            password = %3$s
            """;

    @Inject
    private Trunks trunks;

    /** In the order of ids, those that are switched off too: their last calls are still to be ended. */
    public List<Trunk> withHosts() {
        return trunks.all().stream().filter(PjsipTrunks::isOurs).toList();
    }

    private static boolean isOurs(Trunk trunk) {
        return trunk.technology().equals(Technology.ASTERISK.word())
                && trunk.host().isPresent();
    }

    /** @param addresses of a host, as far as they are known */
    static String text(List<Trunk> withHosts, Function<String, List<String>> addresses) {
        StringBuilder text = new StringBuilder(HEAD);
        withHosts.forEach(trunk -> append(trunk, addresses.apply(trunk.host().orElseThrow()), text));
        return text.toString();
    }

    private static void append(Trunk trunk, List<String> addresses, StringBuilder text) {
        String name = trunk.endpoint();
        boolean hasAuth = trunk.username().isPresent() && trunk.secret().isPresent();
        String auth = hasAuth ? "outbound_auth = " + name + "\n" : "";
        text.append(ONE.formatted(
                name,
                trunk.host().orElseThrow(),
                trunk.port(),
                auth,
                trunk.dtmfMode().word()));
        if (!addresses.isEmpty()) {
            text.append(IDENTIFY.formatted(
                    name,
                    addresses.stream()
                            .map(address -> address + ":" + trunk.port())
                            .collect(Collectors.joining(","))));
        }
        if (hasAuth) {
            text.append(AUTH.formatted(
                    name, trunk.username().orElseThrow(), trunk.secret().orElseThrow()));
        }
    }
}

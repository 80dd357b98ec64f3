package ictb.trunk;

import java.util.List;
import java.util.Optional;

/** Trunks as administrators make them. */
public final class SampleTrunks {

    private SampleTrunks() {}

    public static Trunk withHost(String host) {
        return new Trunk(members(Optional.empty(), Optional.of(host), Optional.empty(), Optional.empty()));
    }

    public static Trunk withSecret(String host, String username, String secret) {
        return new Trunk(members(Optional.empty(), Optional.of(host), Optional.of(username), Optional.of(secret)));
    }

    /** With a host, by one Asterisk alone. */
    public static Trunk by(String host, String asterisk) {
        Trunk trunk = withHost(host);
        trunk.change(asterisks(List.of(asterisk)));
        return trunk;
    }

    static TrunkMembers asterisks(List<String> names) {
        return TrunkMembers.besideTheConfiguration(Optional.empty(), Optional.of(names));
    }

    static TrunkMembers members(
            Optional<String> dialString, Optional<String> host, Optional<String> username, Optional<String> secret) {
        return new TrunkMembers(
                Optional.of("carrier"),
                Optional.empty(),
                dialString,
                host,
                Optional.empty(),
                username,
                secret,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

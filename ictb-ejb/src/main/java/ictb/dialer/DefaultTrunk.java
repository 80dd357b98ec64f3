package ictb.dialer;

import ictb.platform.Settings;
import ictb.trunk.Technology;
import ictb.trunk.Trunk;
import java.math.BigDecimal;

/** The trunk of an installation that has made none of its own, as its configuration says at each start. */
final class DefaultTrunk {

    private static final String SANDBOX = "sandbox";

    private DefaultTrunk() {}

    static Trunk of(Settings settings) {
        boolean isSandbox = settings.get(Settings.TRUNK).equals(SANDBOX);
        return new Trunk(
                Trunk.DEFAULT,
                isSandbox ? Technology.SANDBOX : Technology.ASTERISK,
                isSandbox ? SANDBOX + "/" + Trunk.NUMBER : settings.get(Settings.TRUNK),
                BigDecimal.valueOf(settings.get(Settings.TRUNK_CPS)),
                settings.get(Settings.TRUNK_CHANNELS));
    }
}

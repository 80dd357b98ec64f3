package ictb.voice;

import ictb.platform.Settings;
import ictb.platform.operations.ReadyPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asterisk is heard, or the trunk of this installation is the sandbox, which needs none. */
@ApplicationScoped
public class AsteriskReady implements ReadyPart {

    private AsteriskLink link;
    private Settings settings;

    /** For the container. */
    AsteriskReady() {}

    @Inject
    AsteriskReady(AsteriskLink link, Settings settings) {
        this.link = link;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "asterisk";
    }

    @Override
    public Optional<String> obstacle() {
        return settings.get(Settings.TRUNK).equals("sandbox") ? Optional.empty() : link.obstacle();
    }
}

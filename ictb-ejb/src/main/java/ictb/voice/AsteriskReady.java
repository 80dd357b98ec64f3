package ictb.voice;

import ictb.platform.Settings;
import ictb.platform.operations.ReadyPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Asterisk is heard, by which calls can go, or the trunk of this installation is the sandbox, which needs none. */
@ApplicationScoped
public class AsteriskReady implements ReadyPart {

    private AsteriskNodes nodes;
    private Settings settings;

    /** For the container. */
    AsteriskReady() {}

    @Inject
    AsteriskReady(AsteriskNodes nodes, Settings settings) {
        this.nodes = nodes;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "asterisk";
    }

    @Override
    public Optional<String> obstacle() {
        boolean isHeard = nodes.all().stream().anyMatch(node -> node.silence().isEmpty());
        return isHeard || isSandbox() ? Optional.empty() : troubles();
    }

    /** The others carry the calls meanwhile. */
    @Override
    public Optional<String> remark() {
        return isSandbox() ? Optional.empty() : troubles();
    }

    private boolean isSandbox() {
        return settings.get(Settings.TRUNK).equals("sandbox");
    }

    private Optional<String> troubles() {
        List<String> troubles = Stream.concat(
                        nodes.all().stream().flatMap(node -> node.silence().stream()), nodes.unknown().stream())
                .toList();
        return troubles.isEmpty()
                ? Optional.empty()
                : Optional.of(troubles.stream().collect(Collectors.joining("; ")));
    }
}

package ictb.voice.access;

import ictb.campaign.CallerFiles;
import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.JsonText;
import ictb.platform.api.RawArguments;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import ictb.security.PinCheck;
import ictb.security.User;
import ictb.voice.inbound.InboundCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a user does by telephone, by the methods of the API: their permissions, their refusals and their audit rows hold as they do
 * by any other door.
 */
@ApplicationScoped
public class AccessActions {

    private static final Logger LOG = Logger.getLogger(AccessActions.class.getName());
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm");
    private static final int REFUSED = 1;
    private static final int FAILED = 2;

    @Inject
    private PinCheck pins;

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Caller caller;

    @Inject
    private CallerFiles files;

    @Inject
    private Clock clock;

    /** From here on the call's request acts on that user's behalf. */
    boolean prove(InboundCall about, AccessEffect.Prove claim) {
        Optional<User> user = pins.verify(claim.usrId(), claim.pin(), about.number(), about.caller());
        user.ifPresent(caller::becomeByTelephone);
        return user.isPresent();
    }

    AccessHeard.Acted start(long campaignId) {
        return acted("Campaign_Start", new RawArguments().text("campaign_id", String.valueOf(campaignId)));
    }

    AccessHeard.Acted stop(long campaignId) {
        return acted("Campaign_Stop", new RawArguments().text("campaign_id", String.valueOf(campaignId)));
    }

    /** @param file as {@link CallerFiles#file} calls it */
    AccessHeard.Acted keep(String file) {
        Path wav = files.place(file);
        String title = "By telephone " + MINUTE.format(clock.instant().atZone(caller.zone()));
        try {
            return acted(
                    "Recording_Create",
                    new RawArguments()
                            .text("title", title)
                            .file(
                                    "media",
                                    new UploadedFile(
                                            wav,
                                            Files.size(wav),
                                            wav.getFileName().toString())));
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "What a user has recorded cannot be read", unreadable);
            return new AccessHeard.Acted(Optional.empty(), Optional.of(FAILED));
        }
    }

    /** What was not kept, and what was kept elsewhere. */
    void discard(String file) {
        try {
            Files.deleteIfExists(files.place(file));
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "A recording of a call stays", stays);
        }
    }

    private AccessHeard.Acted acted(String method, RawArguments arguments) {
        Answer answer = dispatcher.call(method, arguments);
        if (answer.refusal().isPresent()) {
            int code = answer.status() < 500 ? REFUSED : FAILED;
            LOG.log(Level.INFO, "{0} by telephone is refused, user {1}: {2}", new Object[] {
                method, caller.usrId(), answer.refusal().get()
            });
            return new AccessHeard.Acted(Optional.empty(), Optional.of(code));
        }
        return new AccessHeard.Acted(id(answer), Optional.empty());
    }

    /** {@code [true, "5"]}, where it is an id. */
    private static Optional<Long> id(Answer answer) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String payload = JsonText.read("answer", json.toString(StandardCharsets.UTF_8))
                .asJsonArray()
                .get(1)
                .toString()
                .replace("\"", "");
        return payload.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(payload)) : Optional.empty();
    }
}

package ictb.voice;

import ictb.campaign.Campaign;
import ictb.campaign.MachineAction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the dialplan does with an answered call, as the channel variables of {@code extensions_ictb.conf} say it.
 *
 * @param context where the call enters
 */
public record VoiceScript(String context, Map<String, String> variables) {

    private static final String MESSAGE_CONTEXT = "ictb-message";

    /**
     * @param media the message's path as Asterisk sees it, without extension
     * @param machineMedia the message for answering machines
     * @param ear where ICTB listens to calls, as Asterisk reaches it
     */
    static VoiceScript message(Campaign campaign, String media, Optional<String> machineMedia, Optional<String> ear) {
        Map<String, String> variables = new HashMap<>();
        variables.put("ICTB_MEDIA", media);
        variables.put("ICTB_DNC_KEY", String.valueOf(campaign.optOutKey()));
        MachineAction action = campaign.machineAction();
        variables.put("ICTB_AM_ACTION", action.name().toLowerCase(Locale.ROOT));
        machineMedia.ifPresent(path -> variables.put("ICTB_AM_MEDIA", path));
        ear.ifPresent(address -> variables.put("ICTB_AMD_EAR", address));
        campaign.detectorArguments().ifPresent(arguments -> variables.put("ICTB_AMD_ARGS", arguments));
        return new VoiceScript(MESSAGE_CONTEXT, Map.copyOf(variables));
    }
}

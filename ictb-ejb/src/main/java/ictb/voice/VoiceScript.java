package ictb.voice;

import ictb.campaign.Campaign;
import ictb.campaign.MachineAction;
import ictb.campaign.Transfer;
import ictb.platform.PhoneNumber;
import java.time.Duration;
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
    private static final String IVR_CONTEXT = "ictb-ivr";
    private static final String SCRIPT = "ICTB_AGI";

    /**
     * @param media the message's path as Asterisk sees it, without extension
     * @param machineMedia the message for answering machines
     * @param goodbye what is played to whoever opts out
     */
    static VoiceScript message(Campaign campaign, String media, Optional<String> machineMedia, String goodbye) {
        Map<String, String> variables = new HashMap<>();
        variables.put("ICTB_MEDIA", media);
        putOptOut(variables, campaign, goodbye);
        putMachines(variables, campaign, machineMedia);
        return new VoiceScript(MESSAGE_CONTEXT, Map.copyOf(variables));
    }

    /**
     * A flow, which each call asks for by an address of its own.
     *
     * @param goodbye what Asterisk itself plays to whoever opts out while the application is away
     */
    static VoiceScript ivr(Campaign campaign, Optional<String> machineMedia, String goodbye) {
        Map<String, String> variables = new HashMap<>();
        putOptOut(variables, campaign, goodbye);
        putMachines(variables, campaign, machineMedia);
        return new VoiceScript(IVR_CONTEXT, Map.copyOf(variables));
    }

    boolean isAskedFor() {
        return context.equals(IVR_CONTEXT);
    }

    /** @param address of one call's script */
    VoiceScript at(String address) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(SCRIPT, address);
        return new VoiceScript(context, Map.copyOf(more));
    }

    private static void putOptOut(Map<String, String> variables, Campaign campaign, String goodbye) {
        variables.put("ICTB_DNC_KEY", String.valueOf(campaign.optOutKey()));
        variables.put("ICTB_GOODBYE", goodbye);
    }

    private static void putMachines(Map<String, String> variables, Campaign campaign, Optional<String> machineMedia) {
        MachineAction action = campaign.machineAction();
        variables.put("ICTB_AM_ACTION", action.name().toLowerCase(Locale.ROOT));
        machineMedia.ifPresent(path -> variables.put("ICTB_AM_MEDIA", path));
        campaign.detectorArguments().ifPresent(arguments -> variables.put("ICTB_AMD_ARGS", arguments));
    }

    /** The same, listened to by ICTB where Asterisk reaches it at that address. */
    VoiceScript heardAt(String address) {
        Map<String, String> more = new HashMap<>(variables);
        more.put("ICTB_AMD_EAR", address);
        return new VoiceScript(context, Map.copyOf(more));
    }

    /**
     * The same, with a key that puts through.
     *
     * @param limit after which a talk is hung up that goes by a trunk: no more is reserved for it
     * @param callerId the number that is shown there; a telephone that registers here shows who is put through
     */
    VoiceScript with(Transfer transfer, TransferTarget target, Duration limit, Optional<PhoneNumber> callerId) {
        Map<String, String> more = new HashMap<>(variables);
        more.put("ICTB_TRANSFER_KEY", String.valueOf(transfer.key()));
        more.put("ICTB_TRANSFER", target.dialString());
        if (target.outside().isPresent()) {
            more.put("ICTB_TRANSFER_LIMIT", "" + limit.toSeconds());
            callerId.ifPresent(number -> more.put("ICTB_CALLER_ID", number.digits()));
        }
        return new VoiceScript(context, Map.copyOf(more));
    }
}

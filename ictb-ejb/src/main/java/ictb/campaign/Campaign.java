package ictb.campaign;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Text;
import ictb.user.extension.Extension;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A message for a group of contacts, and how it is to be brought to them. */
@Entity
@Table(name = "campaign")
public class Campaign {

    private static final String FOR_CREDIT = "credit";
    private static final String FOR_RESTORE = "restore";
    private static final int LONGEST_SENTENCE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "usr_id")
    private long usrId;

    private String kind;
    private String name;

    @Convert(converter = CampaignStatusConverter.class)
    private CampaignStatus status;

    @Column(name = "contact_group_id")
    private long contactGroupId;

    private long message;

    @Column(name = "contact_repeat")
    private int contactRepeat;

    @Column(name = "campaign_mode")
    private String mode;

    @Column(name = "am_action")
    private String machineAction;

    @Column(name = "am_message")
    private Long machineMessage;

    @Column(name = "amd_arguments")
    private String detectorArguments;

    @Column(name = "caller_id")
    private String callerId;

    private Integer channel;
    private BigDecimal cps;

    @Column(name = "retry_delay")
    private int retryDelay;

    @Column(name = "retry_delay_busy")
    private Integer retryDelayBusy;

    @Column(name = "retry_delay_congestion")
    private Integer retryDelayCongestion;

    @Column(name = "repeat_after")
    private int repeatAfter;

    @Column(name = "paused_for")
    private String pausedFor;

    @Column(name = "dnc_key")
    private String optOutKey;

    private String timezone;

    @Column(name = "own_zone")
    private boolean ownZone;

    @Column(name = "trial_of")
    private Long trialOf;

    @Column(name = "message_version")
    private Integer messageVersion;

    @Embedded
    private Transfer transfer;

    @Embedded
    private Appointment appointment;

    @Column(name = "gathered_to")
    private long gatheredTo;

    @Column(name = "gather_until")
    private long gatherUntil;

    private int additions;

    @Column(name = "next_at")
    private Instant nextAt;

    private String hold;

    private Instant created;
    private Instant started;
    private Instant ended;

    protected Campaign() {}

    Campaign(
            long usrId, String kind, String name, long contactGroupId, long message, CampaignTerms terms, Instant now) {
        this.usrId = usrId;
        this.kind = kind;
        this.name = name;
        this.status = CampaignStatus.PENDING;
        this.contactGroupId = contactGroupId;
        this.message = message;
        this.contactRepeat = terms.attempts();
        this.mode = terms.mode().name().toLowerCase(Locale.ROOT);
        this.machineAction = terms.machineAction().name().toLowerCase(Locale.ROOT);
        this.machineMessage = terms.machineMessage().orElse(null);
        this.detectorArguments = terms.detectorArguments().orElse(null);
        this.callerId = terms.callerId().map(PhoneNumber::digits).orElse(null);
        this.channel = terms.channel().orElse(null);
        this.cps = terms.callsPerSecond().orElse(null);
        this.retryDelay = (int) terms.retryDelay().toMinutes();
        this.retryDelayBusy = (int) terms.retryDelayBusy().toMinutes();
        this.retryDelayCongestion = (int) terms.retryDelayCongestion().toMinutes();
        this.repeatAfter = (int) terms.repeatAfter().toHours();
        this.optOutKey = String.valueOf(terms.optOutKey());
        this.timezone = terms.zone().getId();
        this.ownZone = terms.ownZone();
        this.created = now;
    }

    /** Of this campaign one of a single call, by which its owner tries it: nobody counts it. */
    Campaign trial(Instant now) {
        Campaign trial = new Campaign();
        trial.usrId = usrId;
        trial.kind = kind;
        trial.name = name;
        trial.status = CampaignStatus.PENDING;
        trial.contactGroupId = contactGroupId;
        trial.message = message;
        trial.messageVersion = messageVersion;
        trial.contactRepeat = 1;
        trial.mode = CampaignMode.OUTBOUND.name().toLowerCase(Locale.ROOT);
        trial.machineAction = machineAction;
        trial.machineMessage = machineMessage;
        trial.detectorArguments = detectorArguments;
        trial.callerId = callerId;
        trial.retryDelay = retryDelay;
        trial.optOutKey = optOutKey;
        trial.timezone = timezone;
        trial.ownZone = ownZone;
        trial.transfer = transfer;
        trial.created = now;
        trial.trialOf = campaignId;
        return trial;
    }

    void transferTo(Extension extension, String key) {
        transfer = new Transfer(key, extension.extensionId(), optOutKey());
    }

    void remindOf(NewAppointment sent) {
        appointment = new Appointment(sent);
    }

    /** The message may be changed afterwards; a campaign that was started keeps what it started with. */
    void keepVersion(int version) {
        if (!wasStarted()) {
            messageVersion = version;
        }
    }

    /**
     * Starts it, or goes on where it was stopped or paused.
     *
     * @param lastContactId the highest contact_id in the group now: at the first start, contacts up to it are called
     */
    public String start(long lastContactId, Instant now) {
        if (status == CampaignStatus.RUNNING) {
            return "Campaign is already running";
        }
        move(CampaignEvent.START);
        leaveSchedule();
        if (started == null) {
            started = now;
            gatherUntil = lastContactId;
        }
        return "Campaign started";
    }

    /** No call is placed from the commit of this on; calls in flight end by themselves. */
    public String stop() {
        if (status.after(CampaignEvent.STOP).isEmpty()) {
            return "Campaign is not running: it is " + status.word();
        }
        move(CampaignEvent.STOP);
        leaveSchedule();
        return "Campaign stopped";
    }

    /** As a stop, but waiting to be resumed. */
    String pause() {
        if (status == CampaignStatus.PAUSED) {
            pausedFor = null;
            leaveSchedule();
            return "Campaign is already paused";
        }
        move(CampaignEvent.PAUSE);
        leaveSchedule();
        return "Campaign paused";
    }

    /** Dials nothing until there is credit again, or somebody resumes it. */
    void pauseForCredit() {
        move(CampaignEvent.PAUSE);
        pausedFor = FOR_CREDIT;
    }

    /** Whether it goes on by itself after a payment. */
    public boolean isPausedForCredit() {
        return status == CampaignStatus.PAUSED && FOR_CREDIT.equals(pausedFor);
    }

    /** Dials nothing until an administrator lets a restored database go on. */
    void pauseForRestore() {
        move(CampaignEvent.PAUSE);
        pausedFor = FOR_RESTORE;
    }

    /** Whether it ran in the backup from which the database was restored. */
    public boolean isPausedForRestore() {
        return status == CampaignStatus.PAUSED && FOR_RESTORE.equals(pausedFor);
    }

    /** As if its user had paused it. */
    void stayPaused() {
        pausedFor = null;
        leaveSchedule();
    }

    String resume() {
        if (status == CampaignStatus.RUNNING) {
            return "Campaign is already running";
        }
        move(CampaignEvent.RESUME);
        return "Campaign resumed";
    }

    /** Waits for its schedule. */
    void schedule() {
        move(CampaignEvent.SCHEDULE);
    }

    /**
     * Outside its schedule's hours, or where that could not start it: dials nothing until then.
     *
     * @param why it was not started the last time; empty where it was, or needed not
     */
    void awaitStart(Instant next, Optional<String> why) {
        if (status != CampaignStatus.SCHEDULED) {
            move(CampaignEvent.WAIT);
        }
        nextAt = next;
        hold = why.map(sentence -> Text.cut(sentence, LONGEST_SENTENCE)).orElse(null);
    }

    /** It runs, and its schedule ends that then. */
    void stopAt(Instant stop) {
        nextAt = stop;
    }

    /** From now on its schedule has no say. */
    private void leaveSchedule() {
        nextAt = null;
        hold = null;
    }

    public String delete() {
        move(CampaignEvent.DELETE);
        leaveSchedule();
        return "Campaign deleted";
    }

    /** Every contact is settled. */
    void complete(Instant now) {
        move(CampaignEvent.COMPLETE);
        leaveSchedule();
        ended = now;
    }

    /** A contact is added: what has ended waits for a new start. */
    void reopen() {
        if (status == CampaignStatus.COMPLETED) {
            move(CampaignEvent.REOPEN);
            ended = null;
        }
    }

    private void move(CampaignEvent event) {
        pausedFor = null;
        status = status.after(event)
                .orElseThrow(() -> new DomainException("A campaign that is " + status.word() + " cannot "
                        + event.name().toLowerCase(Locale.ROOT)));
    }

    public long campaignId() {
        return campaignId;
    }

    public long usrId() {
        return usrId;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public CampaignStatus status() {
        return status;
    }

    public long contactGroupId() {
        return contactGroupId;
    }

    /** Id of what is brought to the contacts; {@link #kind} says of what. */
    public long message() {
        return message;
    }

    /** Attempts per contact. */
    public int contactRepeat() {
        return contactRepeat;
    }

    public CampaignMode mode() {
        return CampaignMode.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    public MachineAction machineAction() {
        return MachineAction.valueOf(machineAction.toUpperCase(Locale.ROOT));
    }

    public Optional<Long> machineMessage() {
        return Optional.ofNullable(machineMessage);
    }

    /** Of Asterisk's {@code AMD()}, in its order, which decides then who answers. */
    public Optional<String> detectorArguments() {
        return Optional.ofNullable(detectorArguments);
    }

    public Optional<PhoneNumber> callerId() {
        return Optional.ofNullable(callerId).map(PhoneNumber::new);
    }

    /** Calls in flight at the most. */
    public Optional<Integer> channel() {
        return Optional.ofNullable(channel);
    }

    public Optional<BigDecimal> callsPerSecond() {
        return Optional.ofNullable(cps);
    }

    public Duration retryDelay() {
        return Duration.ofMinutes(retryDelay);
    }

    /** How long after a call that reached a number a permanent campaign may call it again. */
    Duration repeatAfter() {
        return Duration.ofHours(repeatAfter);
    }

    public char optOutKey() {
        return optOutKey.charAt(0);
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    /** The zone where the client named it; where not, it is the user's. */
    public Optional<ZoneId> ownZone() {
        return Optional.of(zone()).filter(named -> ownZone);
    }

    /** Whether its owner tries another campaign by it, with one call that no total counts. */
    public boolean isTrial() {
        return trialOf != null;
    }

    /** Of an IVR or a reminder message, from the first start on. */
    public Optional<Integer> messageVersion() {
        return Optional.ofNullable(messageVersion);
    }

    /** Of an interactive campaign. */
    public Optional<Transfer> transfer() {
        return Optional.ofNullable(transfer);
    }

    /** Of a reminder. */
    public Optional<Appointment> appointment() {
        return Optional.ofNullable(appointment);
    }

    public long gatheredTo() {
        return gatheredTo;
    }

    public long gatherUntil() {
        return gatherUntil;
    }

    /** Imports into the campaign after its start that are not all taken over. */
    int additions() {
        return additions;
    }

    /** Contacts were imported: what has ended waits for a new start. */
    void extend() {
        additions++;
        reopen();
    }

    /** When its schedule starts it next, or stops it where it runs. */
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    /** From when on it places no call, because its schedule says so; empty where it does not run, or no schedule ends that. */
    public Optional<Instant> stopAt() {
        return nextAt().filter(at -> status == CampaignStatus.RUNNING);
    }

    /** Why its schedule did not start it the last time, as a sentence. */
    public Optional<String> hold() {
        return Optional.ofNullable(hold);
    }

    public boolean wasStarted() {
        return started != null;
    }

    /** Whether every contact that the group had at the start, or that was imported later, has been taken over. */
    public boolean isGathered() {
        return wasStarted() && gatheredTo >= gatherUntil && additions == 0;
    }
}

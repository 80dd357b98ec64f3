package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.it.soap.AccessNumberCreate;
import ictb.it.soap.AccountPasswordUpdate;
import ictb.it.soap.CampaignCreate;
import ictb.it.soap.CampaignListSummary;
import ictb.it.soap.CampaignStatus;
import ictb.it.soap.CampaignSummaryType;
import ictb.it.soap.ContactCreate;
import ictb.it.soap.ContactList;
import ictb.it.soap.ContactRowType;
import ictb.it.soap.DIDCreate;
import ictb.it.soap.DocumentCreate;
import ictb.it.soap.IVRCreate;
import ictb.it.soap.IVRGet;
import ictb.it.soap.Ictb;
import ictb.it.soap.IctbService;
import ictb.it.soap.MessageCreate;
import ictb.it.soap.NewCampaignType;
import ictb.it.soap.NewContactType;
import ictb.it.soap.NewIvrType;
import ictb.it.soap.NewMessageType;
import ictb.it.soap.NumberMembersDidTargetType;
import ictb.it.soap.NumberMembersType;
import ictb.it.soap.RecordingCreate;
import ictb.it.soap.Refused;
import ictb.it.soap.TemplateCreate;
import ictb.it.soap.TextCreate;
import ictb.it.soap.UserCreditGet;
import jakarta.xml.ws.BindingProvider;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Java client that was generated from the WSDL calls every group, and is refused with a sentence. */
@ExtendWith(SharedSystem.class)
class SoapClientIT {

    private final RunningSystem system;
    private final Customer customer;
    private Ictb ictb;
    private Ictb admin;

    SoapClientIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @BeforeEach
    void connect() throws Exception {
        IctbService service =
                new IctbService(system.address().resolve("/soap?wsdl").toURL());
        ictb = as(service.getIctbSoap11Port(), customer.username(), customer.password());
        admin = as(service.getIctbSoap12Port(), "admin", RunningSystem.ADMIN_PASSWORD);
    }

    private static Ictb as(Ictb port, String username, String password) {
        ((BindingProvider) port).getRequestContext().put(BindingProvider.USERNAME_PROPERTY, username);
        ((BindingProvider) port).getRequestContext().put(BindingProvider.PASSWORD_PROPERTY, password);
        return port;
    }

    @Test
    void account() throws Refused {
        AccountPasswordUpdate call = new AccountPasswordUpdate();
        call.setPincode("2342");
        assertThat(ictb.accountPasswordUpdate(call).getResult()).isEqualTo("Pin code updated");

        call.setPincode("12ab");
        assertRefused(() -> ictb.accountPasswordUpdate(call), "pincode has 4 to 16 digits");
    }

    @Test
    void contact() throws Refused {
        ContactCreate call = new ContactCreate();
        call.setContactGroupId(customer.group(List.of()));
        NewContactType contact = new NewContactType();
        contact.setPhone("188887212");
        contact.setFirstName("Zoë");
        call.setContact(contact);
        long id = ictb.contactCreate(call).getResult();

        ContactList list = new ContactList();
        list.setSearch("{\"phone\": \"188887212\"}");
        assertThat(ictb.contactList(list).getResult())
                .extracting(ContactRowType::getContactId, ContactRowType::getFirstName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "Zoë"));

        contact.setPhone("1888x");
        assertRefused(
                () -> ictb.contactCreate(call),
                "A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most");
    }

    @Test
    void recording() throws Refused {
        RecordingCreate call = new RecordingCreate();
        call.setTitle("myrecording");
        call.setFileName("texi.wav");
        call.setMedia(Wav.hum(1_000));
        assertThat(ictb.recordingCreate(call).getResult()).isPositive();

        call.setMedia("no sound".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ictb.recordingCreate(call));
    }

    @Test
    void document() throws Refused {
        DocumentCreate call = new DocumentCreate();
        call.setTitle("mydocument");
        call.setMedia(Pdf.pages("A page"));
        assertThat(ictb.documentCreate(call).getResult()).isPositive();

        call.setMedia(Wav.hum(100));
        assertRefused(() -> ictb.documentCreate(call), "The file is neither a PDF nor a TIFF file");
    }

    @Test
    void text() throws Refused {
        TextCreate call = new TextCreate();
        call.setName("mytext");
        call.setData("please call back €\r\nor not");
        long id = ictb.textCreate(call).getResult();
        assertThat(ictb.textList(new ictb.it.soap.TextList()).getResult())
                .singleElement()
                .satisfies(row -> assertThat(row.getTextId()).isEqualTo(id));

        call.setName("my\u202etext");
        assertRefused(() -> ictb.textCreate(call), "name holds a character that cannot be printed");
    }

    @Test
    void template() throws Refused {
        TemplateCreate call = new TemplateCreate();
        call.setName("mytemplate");
        call.setSubject("s");
        call.setBody("<p>Hi</p>");
        assertThat(ictb.templateCreate(call).getResult()).isPositive();

        call.setSubject("two\nlines");
        assertRefused(() -> ictb.templateCreate(call), "subject must be one line");
    }

    @Test
    void campaign() throws Refused {
        CampaignCreate call = new CampaignCreate();
        NewCampaignType campaign = new NewCampaignType();
        campaign.setContactGroupId(customer.group(List.of("188887212")));
        campaign.setMessage(customer.recording(500));
        campaign.setCps(new BigDecimal("2.5"));
        call.setCampaign(campaign);
        long id = ictb.campaignCreate(call).getResult();

        CampaignListSummary all = new CampaignListSummary();
        all.setCampaignId(id);
        CampaignSummaryType summary = ictb.campaignListSummary(all)
                .getResult()
                .getItem()
                .get(0)
                .getValue()
                .getItem()
                .get(0)
                .getValue();
        assertThat(summary.getStatus()).isEqualTo("pending");
        assertThat(summary.getContactTotal()).isEqualTo(1);

        CampaignStatus status = new CampaignStatus();
        status.setCampaignId(987654321);
        assertRefused(() -> ictb.campaignStatus(status), "No campaign with id 987654321");
    }

    @Test
    void ivr() throws Refused {
        String flow = "{\"start\":\"a\",\"nodes\":{\"a\":{\"type\":\"hangup\"}}}";
        IVRCreate call = new IVRCreate();
        NewIvrType ivr = new NewIvrType();
        ivr.setName("myivr");
        ivr.setData(flow);
        call.setIvr(ivr);
        IVRGet get = new IVRGet();
        get.setIvrId(ictb.ivrCreate(call).getResult());
        assertThat(ictb.ivrGet(get).getResult().getData()).isEqualTo(flow);

        ivr.setData(flow.replace("hangup", "dance"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ictb.ivrCreate(call))
                .withMessageStartingWith("data.nodes.a.type must be one of");
    }

    @Test
    void message() throws Refused {
        MessageCreate call = new MessageCreate();
        NewMessageType message = new NewMessageType();
        message.setName("mymessage");
        message.getParts().add("{\"type\":\"say\",\"kind\":\"date\",\"value\":\"[contact:custom1]\"}");
        call.setMessage(message);
        assertThat(ictb.messageCreate(call).getResult()).isPositive();

        message.getParts().set(0, "{\"type\":\"sing\"}");
        assertRefused(() -> ictb.messageCreate(call), "parts[0].type must be one of recording, say");
    }

    @Test
    void user() throws Refused {
        UserCreditGet call = new UserCreditGet();
        call.setUsrId(customer.usrId());
        assertThat(admin.userCreditGet(call).getResult()).isZero();

        assertThat(ictb.userCreditGet(new UserCreditGet()).getResult()).isZero();

        call.setUsrId(1L);
        assertRefused(() -> ictb.userCreditGet(call), "Only an administrator may name another user's usr_id");
    }

    @Test
    void did() throws Refused {
        DIDCreate call = new DIDCreate();
        NumberMembersDidTargetType number = new NumberMembersDidTargetType();
        number.setName(number().getName());
        call.setDid(number);
        assertThat(admin.didCreate(call).getResult()).isPositive();

        assertRefused(() -> admin.didCreate(call), "The DID " + number.getName() + " is there already");
    }

    @Test
    void accessNumber() throws Refused {
        AccessNumberCreate call = new AccessNumberCreate();
        NumberMembersType number = number();
        call.setAccessnumber(number);
        assertThat(admin.accessNumberCreate(call).getResult()).isPositive();

        assertRefused(
                () -> admin.accessNumberCreate(call), "The access number " + number.getName() + " is there already");
    }

    private NumberMembersType number() {
        NumberMembersType number = new NumberMembersType();
        number.setName("4420" + (50_000_000 + customer.usrId()));
        return number;
    }

    /** By credentials among the arguments, in both versions of SOAP. */
    @Test
    void wrongCredentialsAreToldByTheirSentence() throws Exception {
        IctbService service =
                new IctbService(system.address().resolve("/soap?wsdl").toURL());
        CampaignStatus call = new CampaignStatus();
        call.setApiUsername("nobody");
        call.setApiPassword("wrong");
        for (Ictb port : List.of(service.getIctbSoap11Port(), service.getIctbSoap12Port())) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> port.campaignStatus(call))
                    .withMessage("Wrong username or password")
                    .satisfies(refused ->
                            assertThat(refused.getFaultInfo().getCode()).isEqualTo("unauthenticated"));
        }
    }

    /** A call of the client. */
    private interface Call {
        Object run() throws Refused;
    }

    private static void assertRefused(Call call, String sentence) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call::run)
                .withMessage(sentence)
                .satisfies(refused -> {
                    assertThat(refused.getFaultInfo().getCode()).isEqualTo("refused");
                    assertThat(refused.getFaultInfo().getSentence()).isEqualTo(sentence);
                });
    }
}

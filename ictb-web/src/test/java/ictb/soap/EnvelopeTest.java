package ictb.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.docs.Services;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.guard.Memory;
import ictb.platform.DomainException;
import ictb.platform.api.Catalogue;
import ictb.platform.api.Rejection;
import ictb.platform.api.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final Catalogue CATALOGUE = Services.catalogue();
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String XSI = "xmlns:i='http://www.w3.org/2001/XMLSchema-instance'";
    private static final String WSSE =
            "xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'";
    private static final Limits LIMITS = new Limits(1_000_000, 1_000, 100);

    @TempDir
    private Path folder;

    private final Form form = new Form(Memory.plenty());
    private final List<String> signedIn = new ArrayList<>();
    private SoapVersion version;

    @AfterEach
    void nothingIsLeft() throws IOException {
        form.close();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SOAP_11 + ", SOAP_11", SOAP_12 + ", SOAP_12"})
    void methodAndArgumentsAreRead(String namespace, SoapVersion expected) {
        String method = read("<e:Envelope xmlns:e='" + namespace + "'><e:Body>"
                + "<Campaign_Status xmlns='urn:ictb'><api_username>me</api_username><api_password>p</api_password>"
                + "<campaign_id>7</campaign_id></Campaign_Status></e:Body></e:Envelope>");

        assertThat(method).isEqualTo("Campaign_Status");
        assertThat(version).isEqualTo(expected);
        assertThat(form.text("campaign_id")).contains("7");
        assertThat(form.text("api_username")).contains("me");
    }

    @Test
    void elementsWithinElementsAreAnObject() {
        assertArguments(
                "Contact_Create",
                "<contact><phone>1</phone><first_name>Zoë &amp; &lt;co&gt;</first_name><email/></contact>"
                        + "<contact_group_id>3</contact_group_id>",
                "{\"contact\":{\"phone\":\"1\",\"first_name\":\"Zoë & <co>\",\"email\":\"\"},\"contact_group_id\":\"3\"}");
    }

    @Test
    void elementsOfOneNameAreAList() {
        assertArguments("Contact_DNC_Delete", "<number>1</number><number>2</number>", "{\"number\":[\"1\",\"2\"]}");
    }

    @Test
    void loneJsonOfAnObjectWhereAListIsExpectedIsItsOnlyElement() {
        assertArguments(
                "Message_Create",
                "<message><parts>{\"type\":\"say\"}</parts></message>",
                "{\"message\":{\"parts\":[\"{\\\"type\\\":\\\"say\\\"}\"]}}");
        assertArguments(
                "Message_Create",
                "<message><parts>[{\"type\":\"say\"}]</parts></message>",
                "{\"message\":{\"parts\":\"[{\\\"type\\\":\\\"say\\\"}]\"}}");
    }

    @Test
    void loneObjectWhereAListIsExpectedIsItsOnlyElement() {
        assertArguments(
                "Message_Create",
                "<message><name>m</name><parts><type>recording</type></parts></message>",
                "{\"message\":{\"name\":\"m\",\"parts\":[{\"type\":\"recording\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<number><item>1</item><item>2</item></number>",
                "<number xmlns:s='http://schemas.xmlsoap.org/soap/encoding/' s:arrayType='x[2]'><a>1</a><b>2</b></number>",
                "<number xmlns:s='http://www.w3.org/2003/05/soap-encoding' s:itemType='x'><a>1</a><a>2</a></number>",
                "<number " + XSI + " i:type='s:Array'><item>1</item><item>2</item></number>"
            })
    void arraysOfSoapAreLists(String element) {
        assertArguments("Contact_DNC_Delete", element, "{\"number\":[\"1\",\"2\"]}");
    }

    @Test
    void mapOfPhpIsAnObject() {
        assertArguments(
                "Contact_List",
                "<search " + XSI + " i:type='a:Map'><item><key>phone</key><value>1</value></item>"
                        + "<item><key>email</key><value i:nil='true'/></item></search>",
                "{\"search\":{\"phone\":\"1\",\"email\":null}}");
    }

    @Test
    void emptyMapAndEmptyArrayOfPhpKeepTheirForm() {
        assertArguments("Contact_List", "<search " + XSI + " i:type='a:Map'/>", "{\"search\":{}}");
        assertArguments("Contact_List", "<search " + XSI + " i:type='a:Array'/>", "{\"search\":[]}");
    }

    @Test
    void nilIsAbsent() {
        assertArguments("Campaign_Status", "<campaign_id " + XSI + " i:nil='1'/>", "{\"campaign_id\":null}");
    }

    @Test
    void positionsStandForCredentialsAndArgumentsInTheirOrder() {
        assertArguments(
                "Contact_Create",
                "<param0>me</param0><param1>p</param1><param2><phone>1</phone></param2><param3>5</param3>",
                "{\"api_username\":\"me\",\"api_password\":\"p\",\"contact\":{\"phone\":\"1\"},\"contact_group_id\":\"5\"}");
    }

    @Test
    void positionsAreOfArgumentsAloneWhereTheCredentialsCameBefore() {
        read(envelope(
                "<api_username>me</api_username><api_password>p</api_password>",
                "<Campaign_Status><param0>7</param0></Campaign_Status>"));

        assertThat(form.text("campaign_id")).contains("7");
    }

    @Test
    void loneArrayByNamesStandsForAllArguments() {
        assertArguments(
                "Contact_Create",
                "<param0><item><key>contact</key><value><item><key>phone</key><value>1</value></item></value></item>"
                        + "<item><key>api_username</key><value>me</value></item></param0>",
                "{\"contact\":{\"phone\":\"1\"},\"api_username\":\"me\"}");
    }

    @Test
    void loneArrayThatIsTheFirstArgumentIsNoMore() {
        read(envelope(
                "<api_username>me</api_username><api_password>p</api_password>",
                "<Contact_Create><param0><phone>1</phone></param0></Contact_Create>"));

        assertThat(form.arguments()).extracting("values").asString().contains("contact={\"phone\":\"1\"}");
    }

    @Test
    void fileIsWrittenToDiskWhileItIsRead() throws IOException {
        byte[] sound = new byte[200_000];
        new java.util.Random(1).nextBytes(sound);
        String base64 = Base64.getMimeEncoder().encodeToString(sound);
        read(call(
                "Recording_Create",
                "<api_username>me</api_username><title>t</title><file_name>a.wav</file_name><media>\n" + base64
                        + "\n</media>"));

        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(sound));
        assertThat(signedIn).containsExactly("me");
        assertThat(form.arguments()).extracting("files").asString().contains("fileName=a.wav");
    }

    @Test
    void fileInSectionsOfCharactersIsRead() throws IOException {
        String base64 = Base64.getEncoder().encodeToString(new byte[300_000]);
        read(call("Recording_Create", "<media><![CDATA[" + base64 + "]]></media>"));

        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(Files.size(file)).isEqualTo(300_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@/etc/passwd", "QQ==QQ==", "Q", "<a/>", "QUJD€"})
    void fileThatIsNotBase64IsRefused(String content) {
        assertRefused(
                call("Recording_Create", "<media>" + content + "</media>"),
                "media must be the file's content in base64");
    }

    /** The padding ends what is decoded at once. */
    @Test
    void fileThatGoesOnBehindItsEndIsRefused() {
        assertRefused(
                call("Recording_Create", "<media>" + "A".repeat(8_190) + "==QUJD</media>"),
                "media must be the file's content in base64");
    }

    @Test
    void fileThatComesTwiceIsRefused() {
        assertRefused(call("Recording_Create", "<media>QUJD</media><media>QUJD</media>"), "media comes twice");
    }

    @Test
    void fileLargerThanAllowedIsRefused() {
        String base64 = Base64.getEncoder().encodeToString(new byte[1_000_001]);
        assertRejected(call("Recording_Create", "<media>" + base64 + "</media>"), "A file is larger than 0 MiB");
    }

    @Test
    void fileOfBlanksWithoutEndIsRefused() {
        InputStream endless = then(call("Recording_Create", "<media>").split("</Recording_Create>")[0], " ");
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> read(endless, Optional.empty()))
                .withMessage("The envelope is larger than 5 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a x='", "<a><!--", "<a><?x ", "<a>", "<!DOCTYPE a [<!ENTITY ", "<a><![CDATA[", "<"})
    void whateverHasNoEndIsRefused(String beginning) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(then(beginning, "x"), Optional.empty()))
                .withMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE e><e/>",
                "<!DOCTYPE e SYSTEM 'file:///etc/passwd'><e/>",
                "<!DOCTYPE e [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><e>&b;</e>",
                "<!DOCTYPE e [<!ENTITY a SYSTEM 'http://127.0.0.1:1/'>]><e>&a;</e>",
                "<!DOCTYPE e [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/'>%a;]><e/>"
            })
    void documentTypeIsRefused(String document) {
        assertRefused(document, "A document type declaration (DTD) is not taken");
    }

    @Test
    void entityThatNobodyDeclaredIsRefused() {
        assertRefused(
                call("Campaign_Status", "<campaign_id>&x;</campaign_id>"),
                "The envelope is not readable as XML, from line 1 on");
    }

    @Test
    void processingInstructionIsRefused() {
        assertRefused(call("Campaign_Status", "<?php echo 1?>"), "A processing instruction is not taken");
    }

    @ParameterizedTest
    @ValueSource(ints = {Elements.DEPTH - 2, 10_000})
    void nestingIsRefused(int levels) {
        String nested = "<a>".repeat(levels) + "</a>".repeat(levels);
        assertRefused(call("Contact_List", nested), "The envelope is nested deeper than 32 elements");
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        int levels = Elements.DEPTH - 3;
        assertThat(read(call("Contact_List", "<a>".repeat(levels) + "</a>".repeat(levels))))
                .isEqualTo("Contact_List");
    }

    @Test
    void tooManyElementsAreRefused() {
        assertRejected(call("Contact_List", "<a/>".repeat(50_000)), "The envelope has more than 50000 elements");
    }

    @Test
    void textLongerThanAllowedIsRefused() {
        assertRejected(
                call("Text_Create", "<data>" + "x".repeat(1_001) + "</data>"), "data is longer than 1000 characters");
    }

    @ParameterizedTest
    @CsvSource({"charset, ISO-8859-1", "declared, ISO-8859-1", "charset, UTF-16", "charset, UTF-8", "none, UTF-8"})
    void charsetIsHonoured(String where, String charset) {
        String document = call("Contact_List", "<a>Größe</a>");
        String declared = where.equals("declared") ? "<?xml version='1.0' encoding='" + charset + "'?>" : "";
        byte[] bytes = (declared + document)
                .getBytes(charset.equals("UTF-16") ? UTF_16 : charset.equals("UTF-8") ? UTF_8 : ISO_8859_1);
        read(new ByteArrayInputStream(bytes), Optional.of(charset).filter(told -> where.equals("charset")));

        assertThat(form.text("a")).contains("Größe");
    }

    @Test
    void byteOrderMarkIsNoText() {
        read(
                new ByteArrayInputStream(("\uFEFF" + call("Contact_List", "<a>b</a>")).getBytes(UTF_8)),
                Optional.of("UTF-8"));

        assertThat(form.text("a")).contains("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<api_username>me</api_username><api_password>p</api_password>",
                "<x:login xmlns:x='urn:mine'><api_username>me</api_username><x:api_password>p</x:api_password></x:login>",
                "<w:Security " + WSSE + " e:mustUnderstand='1'><w:UsernameToken><w:Username>me</w:Username>"
                        + "<w:Password Type='http://x#PasswordText'>p</w:Password></w:UsernameToken></w:Security>"
            })
    void credentialsOfTheHeaderAreRead(String header) {
        read(envelope(header, "<Campaign_List/>"));

        assertThat(form.text("api_username")).contains("me");
        assertThat(form.text("api_password")).contains("p");
    }

    @Test
    void credentialsAmongTheArgumentsCountBeforeThoseOfTheHeader() {
        read(envelope(
                "<api_username>other</api_username><api_password>p</api_password>",
                "<Campaign_List><api_username>me</api_username></Campaign_List>"));

        assertThat(form.text("api_username")).contains("me");
    }

    @Test
    void digestOfAPasswordIsRefused() {
        assertRefused(
                envelope(
                        "<w:Security " + WSSE + "><w:UsernameToken><w:Username>me</w:Username>"
                                + "<w:Password Type='http://x#PasswordDigest'>p</w:Password></w:UsernameToken></w:Security>",
                        "<Campaign_List/>"),
                "A password's digest is not taken: send it as PasswordText, over HTTPS");
    }

    @ParameterizedTest
    @CsvSource({
        "e:mustUnderstand='1', true",
        "e:mustUnderstand='0', false",
        "'', false",
        "e:mustUnderstand='1' e:actor='urn:x', false"
    })
    void blockThatMustBeUnderstoodIsRefusedWhereItIsForUs(String attributes, boolean isRefused) {
        String document = envelope("<x " + attributes + "/>", "<Campaign_List/>");
        if (isRefused) {
            assertThatExceptionOfType(EnvelopeRefused.class)
                    .isThrownBy(() -> read(document))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(FaultCode.MUST_UNDERSTAND));
        } else {
            assertThat(read(document)).isEqualTo("Campaign_List");
        }
    }

    @Test
    void envelopeOfAnUnknownVersionIsRefusedByItsCode() {
        assertThatExceptionOfType(EnvelopeRefused.class)
                .isThrownBy(() -> read("<e:Envelope xmlns:e='urn:soap:13'/>"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(FaultCode.VERSION_MISMATCH));
    }

    @Test
    void unknownMethodIsRefused() {
        assertRejected(call("Campaign_Dance", ""), "Unknown method Campaign_Dance");
    }

    @ParameterizedTest
    @CsvSource({
        "'', The envelope is not readable as XML",
        "'<a/>', The document is no SOAP envelope",
        "'{\"a\":1}', The envelope is not readable as XML",
        "'<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"/>', The envelope has no body",
        "'<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body/></e:Envelope>',"
                + " The body of the envelope is empty",
        "'<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><x/></e:Envelope>', An envelope has one header",
        "'<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>', The envelope is not readable as XML"
    })
    void whatIsNoEnvelopeIsRefused(String document, String beginning) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(document))
                .withMessageStartingWith(beginning);
    }

    @Test
    void secondMethodIsRefused() {
        assertRefused(
                envelope("", "<Campaign_List/><Campaign_List/>"),
                "The body of the envelope holds more than one method");
    }

    @Test
    void referencesAreRefused() {
        assertRefused(
                call("Contact_Create", "<contact href='#1'/>"),
                "References between elements are not taken: write every value where it belongs");
    }

    @Test
    void partsOfMtomAreRefused() {
        assertRefused(
                call(
                        "Recording_Create",
                        "<media><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:1'/></media>"),
                "MTOM (xop:Include) is not taken: write the file in base64 into its element");
    }

    private void assertArguments(String method, String elements, String json) {
        Form read = new Form(Memory.plenty());
        read(stream(call(method, elements)), Optional.empty(), read);

        assertThat(read.arguments())
                .extracting("values")
                .satisfies(values ->
                        assertThat(((java.util.Map<?, ?>) values).toString()).isEqualTo(asMap(json)));
    }

    /** How a map of JSON values is written by {@code toString}. */
    private static String asMap(String json) {
        try (jakarta.json.JsonReader reader = jakarta.json.Json.createReader(new java.io.StringReader(json))) {
            return new java.util.LinkedHashMap<>(reader.readObject()).toString();
        }
    }

    private void assertRefused(String document, String sentence) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(document))
                .withMessage(sentence)
                .isNotInstanceOf(Rejection.class);
    }

    private void assertRejected(String document, String sentence) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> read(document))
                .withMessage(sentence);
    }

    private String read(String document) {
        return read(stream(document), Optional.empty());
    }

    private String read(InputStream body, Optional<String> charset) {
        return read(body, charset, form);
    }

    private String read(InputStream body, Optional<String> charset, Form into) {
        Envelope envelope = new Envelope(
                LIMITS, () -> Files.createTempFile(folder, "upload", null), new Request(), SoapVersion.SOAP_11);
        try {
            return envelope.read(body, charset, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            version = envelope.version();
        }
    }

    private final class Request implements Envelope.Surroundings {

        @Override
        public List<Shape.Member> argumentsOf(String method) {
            return CATALOGUE
                    .find(method)
                    .orElseThrow(() -> Rejection.unknownMethod(method))
                    .arguments();
        }

        @Override
        public boolean hasCredentials(Form sent) {
            return sent.text("api_username").isPresent();
        }

        @Override
        public void beforeFile(Form sent) {
            signedIn.add(sent.text("api_username").orElse(""));
        }
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(UTF_8));
    }

    /** The same again and again, without end. */
    private static InputStream then(String beginning, String again) {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return again.charAt(0);
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(stream(beginning), endless)));
    }

    private static String call(String method, String elements) {
        return envelope("", "<" + method + " xmlns='urn:ictb'>" + elements + "</" + method + ">");
    }

    private static String envelope(String header, String body) {
        return "<e:Envelope xmlns:e='" + SOAP_11 + "'><e:Header>" + header + "</e:Header><e:Body>" + body
                + "</e:Body></e:Envelope>";
    }

    private List<Path> files() {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

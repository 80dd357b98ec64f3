package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.VirtualMachine;
import ictb.it.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Health and figures, as those who run the system see them. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
@Execution(ExecutionMode.SAME_THREAD)
class OperationsIT {

    private static final String BUSY = "12125550101";

    private final RunningSystem system;
    private final Operations operations;

    OperationsIT(RunningSystem system) {
        this.system = system;
        this.operations = new Operations(system.address());
    }

    @Test
    void callsAreCountedByTheirEnd() {
        Customer customer = Customer.of(system);
        String answers = Customer.ordinaryNumbers(1).get(0);
        Campaign campaign = customer.campaign(customer.group(List.of(answers, BUSY)), customer.recording(300));
        PrometheusText before = operations.metrics();

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        PrometheusText after = operations.metrics();
        Map<String, Double> risen = after.samples().keySet().stream()
                .filter(name -> name.startsWith("ictb_calls_total"))
                .collect(Collectors.toMap(name -> name, name -> after.value(name) - before.value(name)));
        assertThat(risen)
                .containsEntry("ictb_calls_total{outcome=\"answered\"}", 1.0)
                .containsEntry("ictb_calls_total{outcome=\"busy\"}", 1.0);
        assertThat(risen.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(2);
        assertThat(after.value("ictb_asterisk_sessions_total{asterisk=\"asterisk\",result=\"given\"}"))
                .isGreaterThan(before.value("ictb_asterisk_sessions_total{asterisk=\"asterisk\",result=\"given\"}"));
        assertThat(after.value("ictb_attempts_in_flight")).isZero();
        assertThat(after.value("ictb_asterisk_link{asterisk=\"asterisk\"}")).isEqualTo(1);
    }

    /** The queue is remembered for ten seconds: the call has to last longer. */
    @Test
    void callThatIsUnderWayIsInFlightAndTheNextContactWaits() {
        Customer customer = Customer.of(system);
        Campaign campaign = customer.campaign(
                customer.group(Customer.ordinaryNumbers(2)), customer.recording(15_000), "channel", "1");

        campaign.start();

        await().atMost(Duration.ofMinutes(3)).until(() -> operations.metrics().value("ictb_attempts_in_flight") == 1);
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            PrometheusText now = operations.metrics();
            return now.value("ictb_ready_contacts") == 1 && now.value("ictb_ready_lag_seconds") > 0;
        });
        campaign.stop();
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.metrics().value("ictb_attempts_in_flight") == 0);
    }

    @Test
    void apiCallsAreCountedByMethodAndEnd() {
        ApiClient api = Customer.of(system).api();
        PrometheusText before = operations.metrics();

        api.call("Campaign_List");
        api.call("Campaign_Status", "campaign_id", "0");
        new ApiClient(system.address(), "admin", "wrong").call("Campaign_List");
        api.call("Campaign_Canary");

        PrometheusText after = operations.metrics();
        Map.of(
                        "ictb_api_call_seconds_count{method=\"Campaign_List\",result=\"done\"}", 1.0,
                        "ictb_api_call_seconds_bucket{method=\"Campaign_List\",result=\"done\",le=\"+Inf\"}", 1.0,
                        "ictb_api_call_seconds_count{method=\"Campaign_Status\",result=\"refused\"}", 1.0,
                        "ictb_sign_in_failures_total{by=\"password\"}", 1.0,
                        "ictb_api_unknown_method_total", 1.0)
                .forEach((name, difference) -> assertThat(after.valueOrNone(name) - before.valueOrNone(name))
                        .as(name)
                        .isEqualTo(difference));
        assertThat(after.samples().keySet()).noneMatch(name -> name.contains("Canary"));
    }

    @Test
    void importedRowsAreCounted() {
        ApiClient api = Customer.of(system).api();
        long group = api.call("Contact_Group_Create", "contact_group", Customer.json("name", "group"))
                .number();
        PrometheusText before = operations.metrics();

        api.upload(
                        "Contact_Import",
                        "source_file",
                        "phone\n12125550301\n12125550302\nnobody\n".getBytes(StandardCharsets.UTF_8),
                        "contact_group_id",
                        "" + group,
                        "type",
                        "file")
                .number();

        PrometheusText after = operations.metrics();
        assertThat(after.value("ictb_import_rows_total{kind=\"good\"}")
                        - before.value("ictb_import_rows_total{kind=\"good\"}"))
                .isEqualTo(2);
        assertThat(after.value("ictb_import_rows_total{kind=\"bad\"}")
                        - before.value("ictb_import_rows_total{kind=\"bad\"}"))
                .isEqualTo(1);
        assertThat(after.value("ictb_imports_running")).isZero();
    }

    @Test
    void figuresAreSentAsPrometheusWantsThem() {
        HttpResponse<String> answer = operations.get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;version=0.0.4;charset=utf-8");
        assertThat(PrometheusText.of(answer.body()).types())
                .containsEntry("ictb_calls_total", "counter")
                .containsEntry("ictb_ready_lag_seconds", "gauge");
    }

    @Test
    void systemThatWorksIsLiveAndReady() {
        assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = operations.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"up\",\"parts\":{\"asterisk\":\"ready\",\"database\":\"ready\"}}");
    }

    /** As after a backup that was restored under the running application. */
    @Test
    void schemaOfAnotherVersionIsNotReady() throws Exception {
        system.execute("UPDATE flyway_schema_history SET success = 0 ORDER BY installed_rank DESC LIMIT 1");
        try {
            assertThat(operations.ready()).isEqualTo(503);
            assertThat(operations.part("database")).matches("The database's schema is that of version \\d+, .*");
            assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            system.execute("UPDATE flyway_schema_history SET success = 1");
        }
        assertThat(operations.ready()).isEqualTo(200);
    }

    @Test
    void whoeverComesThroughAProxyThatIsNotNamedFindsNothing() {
        for (String path : List.of("/metrics", "/health/live", "/health/ready")) {
            for (String header : List.of("X-Forwarded-For", "Forwarded")) {
                assertThat(operations.get(path, header, "for=192.0.2.1").statusCode())
                        .as(path + " with " + header)
                        .isEqualTo(404);
            }
        }
    }

    /** Servers have such pages of their own, which would tell everybody what they are. */
    @Test
    void serversOwnPagesAreNotServed() {
        assertThat(List.of(
                        "/health", "/health/started", "/health/", "/metrics/", "/metrics/base", "/metrics/application"))
                .allSatisfy(path ->
                        assertThat(operations.get(path).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    void figuresAreReadAndNothingElse() {
        ApiClient api = system.admin();
        Reply reply = api.send(
                api.request("../metrics").POST(BodyPublishers.ofString("")).build());

        assertThat(reply.status()).isEqualTo(405);
    }

    @Test
    void jmxShowsTheSameFigures() throws Exception {
        VirtualMachine server = VirtualMachine.attach("" + system.application().pid());
        String address;
        try {
            address = server.startLocalManagementAgent();
        } finally {
            server.detach();
        }
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            ObjectName name = new ObjectName("ictb:type=Operations");
            TabularData figures = (TabularData) beans.getAttribute(name, "Figures");

            assertThat(figures.get(new Object[] {"ictb.calls{outcome=answered}"})
                            .get("value"))
                    .isEqualTo(operations.metrics().value("ictb_calls_total{outcome=\"answered\"}"));
            assertThat(figures.get(new Object[] {"ictb.ready.contacts"}).get("value"))
                    .isNotEqualTo(Double.NaN);
            assertThat(beans.getAttribute(name, "Ready")).isEqualTo(true);
        }
    }
}

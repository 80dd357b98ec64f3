package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS of a first run, whose certificate the client has been given. */
@ExtendWith(SharedSystem.class)
class TlsIT {

    private static final String HSTS = "Strict-Transport-Security";
    private static final int HANDSHAKE = 22;

    private final RunningSystem system;

    TlsIT(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whoTrustsTheCertificateCallsByTls(String version) throws Exception {
        HttpResponse<String> answer = trusting(version).send(list(system.secureAddress()), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[true,");
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
        assertThat(answer.headers().firstValue(HSTS)).contains("max-age=31536000");
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void whoDoesNotTrustItDoesNotConnect() {
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(
                        () -> HttpClient.newHttpClient().send(list(system.secureAddress()), BodyHandlers.ofString()));
    }

    @Test
    void answersOverHttpSayNothingOfHttps() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(list(system.address()), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(HSTS)).isEmpty();
    }

    /** RFC 8996 forbids those before 1.2. Clients of ours would not even offer them: the bytes are written by hand. */
    @ParameterizedTest
    @CsvSource({"0x0301, false", "0x0302, false", "0x0303, true"})
    void handshakeBeginsFromVersion12On(int version, boolean isBegun) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), system.secureAddress().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(clientHello(version));

            assertThat(socket.getInputStream().read() == HANDSHAKE).isEqualTo(isBegun);
        }
    }

    /** RFC 5246, 7.4.1.2: no session, ciphers of ECDHE and ECDSA, no compression, P-256 and SHA-256. */
    private static byte[] clientHello(int version) {
        byte[] ciphers = {(byte) 0xC0, 0x2B, (byte) 0xC0, 0x09, (byte) 0xC0, 0x0A};
        byte[] extensions = {0, 10, 0, 4, 0, 2, 0, 23, 0, 13, 0, 4, 0, 2, 4, 3, 0, 11, 0, 2, 1, 0};
        int body = 2 + 32 + 1 + 2 + ciphers.length + 2 + 2 + extensions.length;
        return ByteBuffer.allocate(5 + 4 + body)
                .put((byte) HANDSHAKE)
                .putShort((short) 0x0301)
                .putShort((short) (4 + body))
                .putInt((1 << 24) | body)
                .putShort((short) version)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) ciphers.length)
                .put(ciphers)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) extensions.length)
                .put(extensions)
                .array();
    }

    @Test
    void keyIsTheOwnersAlone() throws IOException {
        Path keyStore = system.application().certificate().orElseThrow().resolveSibling("keystore.p12");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyStore)))
                .isEqualTo("rw-------");
    }

    private static HttpRequest list(URI server) {
        String basic = Base64.getEncoder().encodeToString(("admin:" + RunningSystem.ADMIN_PASSWORD).getBytes());
        return HttpRequest.newBuilder(server.resolve("/rest/Campaign_List"))
                .header("Authorization", "Basic " + basic)
                .build();
    }

    private HttpClient trusting(String version) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem =
                Files.newInputStream(system.application().certificate().orElseThrow())) {
            trusted.setCertificateEntry(
                    "ictb", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(new String[] {version});
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build();
    }
}

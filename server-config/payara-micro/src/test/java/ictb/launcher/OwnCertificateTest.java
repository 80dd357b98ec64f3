package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void certificateIsForThisHostAndSignedByItself() throws Exception {
        OwnCertificate own = kept(NOW);
        X509Certificate certificate = certificateOf(own);

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(Date.from(NOW.plus(Duration.ofDays(1094))));
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(keyStoreOf(own).getCertificate(OwnCertificate.ALIAS)).isEqualTo(certificate);
        assertThat(keyStoreOf(own).isKeyEntry(OwnCertificate.ALIAS)).isTrue();
    }

    @Test
    void keyIsTheOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(kept(NOW).keyStore())))
                .isEqualTo("rw-------");
    }

    @Test
    void certificateIsMadeOnce() throws Exception {
        X509Certificate first = certificateOf(kept(NOW));

        assertThat(certificateOf(kept(NOW.plus(Duration.ofDays(1064))))).isEqualTo(first);
    }

    @Test
    void certificateIsMadeAnewInItsLastMonth() throws Exception {
        X509Certificate first = certificateOf(kept(NOW));

        assertThat(certificateOf(kept(NOW.plus(Duration.ofDays(1066))))).isNotEqualTo(first);
    }

    private OwnCertificate kept(Instant now) {
        return OwnCertificate.keptIn(Home.in(home), now);
    }

    private static X509Certificate certificateOf(OwnCertificate own) throws Exception {
        try (InputStream pem = Files.newInputStream(own.pem())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    private static KeyStore keyStoreOf(OwnCertificate own) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(own.keyStore())) {
            store.load(file, OwnCertificate.PASSWORD.toCharArray());
        }
        return store;
    }
}

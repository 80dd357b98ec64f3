package ictb.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate of a first run, signed by itself, for localhost, 127.0.0.1 and ::1: made once, and again when fewer than 30
 * of its 1,095 days are left. The key stands in a file of mode 600. Its password is the one that Payara expects and protects
 * nothing: the file's mode does.
 *
 * @param keyStore key and certificate, PKCS #12
 * @param pem the certificate alone, for clients to trust
 */
record OwnCertificate(Path keyStore, Path pem) {
    static final String ALIAS = "ictb";
    static final String PASSWORD = "changeit";

    private static final X500Name NAME = new X500Name("CN=ICTB first run");
    private static final String TYPE = "PKCS12";
    private static final Duration LIFE = Duration.ofDays(1095);
    private static final Duration LEAST_LEFT = Duration.ofDays(30);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
    private static final int SERIAL_BITS = 127;

    /** @throws LaunchException when it can neither be read nor made */
    static OwnCertificate keptIn(Home home, Instant now) {
        Path folder = home.folder("tls");
        OwnCertificate kept = new OwnCertificate(folder.resolve("keystore.p12"), folder.resolve("certificate.pem"));
        try {
            if (Files.notExists(kept.keyStore) || kept.isNearlyOver(now)) {
                kept.make(now);
            }
            Secret.hide(kept.keyStore);
            return kept;
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new LaunchException("Cannot keep a certificate in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Only its own: one that an administrator has put there is the administrator's. */
    private boolean isNearlyOver(Instant now) throws IOException, GeneralSecurityException {
        KeyStore kept = KeyStore.getInstance(TYPE);
        try (InputStream file = Files.newInputStream(keyStore)) {
            kept.load(file, PASSWORD.toCharArray());
        }
        return kept.getCertificate(ALIAS) instanceof X509Certificate certificate
                && NAME.equals(X500Name.getInstance(
                        certificate.getSubjectX500Principal().getEncoded()))
                && certificate.getNotAfter().toInstant().isBefore(now.plus(LEAST_LEFT));
    }

    private void make(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = pairs.generateKeyPair();
        X509Certificate certificate = sign(pair, now);
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        Secret.write(pem, pemOf(certificate).getBytes(StandardCharsets.US_ASCII));
        Secret.write(keyStore, bytes.toByteArray());
    }

    private static X509Certificate sign(KeyPair pair, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(CLOCKS_MAY_DIFFER)),
                Date.from(now.plus(LIFE)),
                NAME,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        }));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static String pemOf(X509Certificate certificate) throws GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }
}

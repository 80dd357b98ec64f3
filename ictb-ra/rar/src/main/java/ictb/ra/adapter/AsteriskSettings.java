package ictb.ra.adapter;

import ictb.ra.ami.AmiAddress;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration properties that the adapter and its connection factories have alike, as the server's console shows
 * them; documented in {@code META-INF/ra.xml}. What is absent or blank on a connection factory is the adapter's.
 */
public abstract class AsteriskSettings {

    private static final int AMI_PORT = 5038;

    private String host;
    private Integer port;
    private String user;
    private String secret;
    private String node;
    private String evidenceDirectory;
    private String reloadUser;
    private String reloadSecret;

    /** @return the address by these settings, then by the others, then by the defaults */
    AmiAddress address(AsteriskSettings others) {
        return new AmiAddress(
                first("127.0.0.1", host, others.host),
                Stream.of(Optional.ofNullable(port), Optional.ofNullable(others.port))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(AMI_PORT),
                first("ictb", user, others.user),
                first("", secret, others.secret),
                first("asterisk", node, others.node));
    }

    /** @return the same Asterisk for the user who may reload; empty where no such user is configured */
    Optional<AmiAddress> reloadAddress(AsteriskSettings others) {
        AmiAddress usual = address(others);
        return Optional.of(first("", reloadUser, others.reloadUser))
                .filter(configured -> !configured.isEmpty())
                .map(configured -> new AmiAddress(
                        usual.host(),
                        usual.port(),
                        configured,
                        first("", reloadSecret, others.reloadSecret),
                        usual.node()));
    }

    /**
     * What another Asterisk has written is no evidence: it is the others' only where the Asterisk is theirs.
     *
     * @return empty where no evidence directory is configured
     */
    Optional<String> evidenceDirectory(AsteriskSettings others) {
        boolean isTheirs = address(others).node().equals(others.address(others).node());
        return Optional.of(first("", evidenceDirectory, isTheirs ? others.evidenceDirectory : ""))
                .filter(directory -> !directory.isEmpty());
    }

    private static String first(String otherwise, String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(otherwise);
    }

    private Object[] all() {
        return new Object[] {host, port, user, secret, node, evidenceDirectory, reloadUser, reloadSecret};
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && Arrays.equals(all(), ((AsteriskSettings) other).all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(all());
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getNode() {
        return node;
    }

    public void setNode(String node) {
        this.node = node;
    }

    public String getEvidenceDirectory() {
        return evidenceDirectory;
    }

    public void setEvidenceDirectory(String evidenceDirectory) {
        this.evidenceDirectory = evidenceDirectory;
    }

    public String getReloadUser() {
        return reloadUser;
    }

    public void setReloadUser(String reloadUser) {
        this.reloadUser = reloadUser;
    }

    public String getReloadSecret() {
        return reloadSecret;
    }

    public void setReloadSecret(String reloadSecret) {
        this.reloadSecret = reloadSecret;
    }
}

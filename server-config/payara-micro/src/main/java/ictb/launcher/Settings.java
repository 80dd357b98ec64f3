package ictb.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a person can set for the first run, by environment variables. The application reads its own ones
 * ({@code ICTB_SMTP_URL} and so on) itself: they are handed over as they are.
 *
 * @param home {@code ICTB_HOME}, the folder that keeps everything; {@code .ictb} in the working directory by default
 * @param httpPort {@code ICTB_HTTP_PORT}, 8080 by default; 0 is any free port
 * @param httpsPort {@code ICTB_HTTPS_PORT}, 8443 by default; 0 is any free port
 * @param adminPassword {@code ICTB_ADMIN_PASSWORD}, the first password of the account {@code admin}; generated and
 *     printed once by default
 * @param database {@code ICTB_DB_URL}, {@code ICTB_DB_USER} and {@code ICTB_DB_PASSWORD}: a MariaDB of one's own; an
 *     embedded one by default
 * @param asterisk {@code ICTB_ASTERISK} ({@code host:port} of the manager interface), {@code ICTB_AMI_USER} and
 *     {@code ICTB_AMI_SECRET}: an Asterisk of one's own; a private one with a carrier to call by default
 * @param sandbox {@code ICTB_TRUNK} is {@code sandbox}: calls are only played, and no Asterisk is started
 * @param asteriskDirectory {@code ICTB_ASTERISK_DIR}, the folder shared with that Asterisk (media, configuration,
 *     evidence); {@code asterisk} in the home by default
 * @param asteriskDirectoryRemote {@code ICTB_ASTERISK_DIR_REMOTE}, the same folder as that Asterisk sees it; the same
 *     path by default
 */
public record Settings(
        Path home,
        int httpPort,
        int httpsPort,
        Optional<String> adminPassword,
        Optional<DatabaseAccess> database,
        Optional<AmiAccess> asterisk,
        boolean sandbox,
        Path asteriskDirectory,
        String asteriskDirectoryRemote) {
    /** The value of {@code ICTB_TRUNK} that calls nobody. */
    static final String SANDBOX = "sandbox";

    private static final int LARGEST_PORT = 65535;

    /** How to reach a MariaDB. */
    public record DatabaseAccess(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** How to reach the manager interface (AMI) of an Asterisk. */
    public record AmiAccess(String host, int port, String user, String secret) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * Reads the settings; an empty variable is an absent one.
     *
     * @throws LaunchException when one is unreadable or lacks its companions; the sentence names it
     */
    public static Settings from(Map<String, String> environment, Path workingDirectory) {
        Variables variables = new Variables(environment);
        Path home = workingDirectory
                .resolve(variables.get("ICTB_HOME").orElse(".ictb"))
                .toAbsolutePath()
                .normalize();
        Path shared = workingDirectory
                .resolve(variables
                        .get("ICTB_ASTERISK_DIR")
                        .orElse(home.resolve("asterisk").toString()))
                .toAbsolutePath()
                .normalize();
        return new Settings(
                home,
                variables
                        .get("ICTB_HTTP_PORT")
                        .map(text -> port("ICTB_HTTP_PORT", text, 0))
                        .orElse(8080),
                variables
                        .get("ICTB_HTTPS_PORT")
                        .map(text -> port("ICTB_HTTPS_PORT", text, 0))
                        .orElse(8443),
                variables.get("ICTB_ADMIN_PASSWORD"),
                variables.get("ICTB_DB_URL").map(url -> database(url, variables)),
                variables.get("ICTB_ASTERISK").map(address -> asterisk(address, variables)),
                variables.get("ICTB_TRUNK").filter(SANDBOX::equals).isPresent(),
                shared,
                variables.get("ICTB_ASTERISK_DIR_REMOTE").orElse(shared.toString()));
    }

    private static DatabaseAccess database(String url, Variables variables) {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new LaunchException("ICTB_DB_URL is a JDBC address such as jdbc:mariadb://127.0.0.1:3306/ictb.");
        }
        return new DatabaseAccess(
                url,
                variables.required("ICTB_DB_USER", "ICTB_DB_URL"),
                variables.required("ICTB_DB_PASSWORD", "ICTB_DB_URL"));
    }

    private static AmiAccess asterisk(String address, Variables variables) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new LaunchException("ICTB_ASTERISK is host:port of the manager interface, not " + address + ".");
        }
        return new AmiAccess(
                address.substring(0, colon),
                port("ICTB_ASTERISK", address.substring(colon + 1), 1),
                variables.required("ICTB_AMI_USER", "ICTB_ASTERISK"),
                variables.required("ICTB_AMI_SECRET", "ICTB_ASTERISK"));
    }

    private static int port(String variable, String text, int lowest) {
        try {
            int port = Integer.parseInt(text);
            if (port >= lowest && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LaunchException(portSentence(variable, text, lowest), e);
        }
        throw new LaunchException(portSentence(variable, text, lowest));
    }

    private static String portSentence(String variable, String text, int lowest) {
        return variable + " needs a port from " + lowest + " to " + LARGEST_PORT + ", not " + text + ".";
    }

    private record Variables(Map<String, String> environment) {
        Optional<String> get(String name) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        }

        String required(String name, String companion) {
            return get(name).orElseThrow(() -> new LaunchException(companion + " needs " + name + " as well."));
        }
    }
}

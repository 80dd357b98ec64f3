package ictb.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that make ICTB on Payara Micro, as the build collects them in {@code target/assembly}.
 *
 * @param micro the server
 * @param driver the JDBC driver
 * @param adapter the Asterisk resource adapter
 * @param application the application
 */
public record Assembly(Path micro, Path driver, Path adapter, Path application) {

    /** The assembly in the build's folder. */
    public static Assembly in(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new Assembly(
                absolute.resolve("payara-micro.jar"),
                absolute.resolve("mariadb-java-client.jar"),
                absolute.resolve("ictb-ra.rar"),
                absolute.resolve("ictb.war"));
    }

    /** The same with another application. */
    public Assembly withApplication(Path war) {
        return new Assembly(micro, driver, adapter, war);
    }

    void requireWhole() {
        Stream.of(micro, driver, adapter, application)
                .filter(Files::notExists)
                .findFirst()
                .ifPresent(missing -> {
                    throw new LaunchException(missing + " is missing: build it with mvn package.");
                });
    }
}

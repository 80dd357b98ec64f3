package ictb.it;

import ictb.launcher.Assembly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The application as it ships, with the classes of a package added that are for tests. */
final class AssemblyWith {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private AssemblyWith() {}

    /** @param ofPackage any class of that package */
    static Assembly packageOf(Class<?> ofPackage) throws IOException, URISyntaxException {
        String name = ofPackage.getPackageName();
        Assembly shipped = RunningSystem.shipped();
        Path war = shipped.application().resolveSibling("ictb-with-" + name + ".war");
        Files.copy(shipped.application(), war, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem archive = FileSystems.newFileSystem(war)) {
            Files.write(archive.getPath("WEB-INF/lib/" + name + ".jar"), jar(ofPackage));
        }
        return shipped.withApplication(war);
    }

    private static byte[] jar(Class<?> ofPackage) throws IOException, URISyntaxException {
        String folder = ofPackage.getPackageName().replace('.', '/') + "/";
        Path classes = Path.of(
                ofPackage.getProtectionDomain().getCodeSource().getLocation().toURI());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> files = Files.list(classes.resolve(folder))) {
            jar.putNextEntry(new JarEntry("META-INF/beans.xml"));
            jar.write(BEANS.getBytes(StandardCharsets.UTF_8));
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                jar.putNextEntry(new JarEntry(folder + file.getFileName()));
                jar.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }
}

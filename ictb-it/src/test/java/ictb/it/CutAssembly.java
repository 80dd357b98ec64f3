package ictb.it;

import ictb.it.cut.Cut;
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

/** The application as it ships, with the points of {@code ictb.it.cut} added. */
final class CutAssembly {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private CutAssembly() {}

    static Assembly make() throws IOException, URISyntaxException {
        Assembly shipped = RunningSystem.shipped();
        Path war = shipped.application().resolveSibling("ictb-with-cuts.war");
        Files.copy(shipped.application(), war, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem archive = FileSystems.newFileSystem(war)) {
            Files.write(archive.getPath("WEB-INF/lib/ictb-cuts.jar"), jar());
        }
        return shipped.withApplication(war);
    }

    private static byte[] jar() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Cut.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> files = Files.list(classes.resolve("ictb/it/cut"))) {
            jar.putNextEntry(new JarEntry("META-INF/beans.xml"));
            jar.write(BEANS.getBytes(StandardCharsets.UTF_8));
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                jar.putNextEntry(new JarEntry("ictb/it/cut/" + file.getFileName()));
                jar.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }
}

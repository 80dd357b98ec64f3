package ictb.launcher;

import ictb.launcher.probe.FakeMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An assembly whose server is {@link FakeMicro}. */
final class FakeAssembly {
    private FakeAssembly() {}

    /** Fills the folder and returns what is in it. */
    static Assembly in(Path assembly) throws IOException {
        for (String name : List.of("mariadb-java-client.jar", "ictb-ra.rar", "ictb.war")) {
            Files.writeString(assembly.resolve(name), "");
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeMicro.class.getName());
        String entry = FakeMicro.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(assembly.resolve("payara-micro.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream bytes = FakeMicro.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
        }
        return Assembly.in(assembly);
    }
}

package ictb.launcher.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Asterisk gets onto a machine. */
class AsteriskRootIT {
    @TempDir
    private Path folder;

    @Test
    void rootHoldsAsterisk22() {
        assertThat(AsteriskRoot.obtain().version()).startsWith("Asterisk 22.");
    }

    @Test
    void rootHoldsNothingThatRunsProgramsOrReadsCallFiles() throws IOException {
        try (Stream<Path> modules = Files.list(AsteriskRoot.obtain().directory().resolve("lib/modules"))) {
            assertThat(modules.map(file -> file.getFileName().toString()))
                    .contains("chan_pjsip.so", "app_amd.so")
                    .doesNotContain("app_system.so", "func_shell.so", "pbx_spool.so", "res_clioriginate.so");
        }
    }

    @Test
    void cacheServesSeveralAtOnceWithoutTheNetwork() throws IOException {
        copyArchiveTo(folder);

        List<CompletableFuture<AsteriskRoot>> roots = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> AsteriskRoot.obtain(folder)))
                .toList();

        AsteriskRoot expected = new AsteriskRoot(folder.resolve(rootName()));
        assertThat(roots).extracting(CompletableFuture::join).containsOnly(expected);
        assertThat(expected.program()).isExecutable();
        assertThat(namesIn(folder)).as("nothing half-done is left").noneMatch(name -> name.contains(".new."));
    }

    private static void copyArchiveTo(Path cache) throws IOException {
        Path source = AsteriskRoot.obtain().directory().getParent();
        for (String name : namesIn(source)) {
            if (name.matches("asterisk-[0-9a-f]{12}\\.tar\\.gz")) {
                Files.copy(source.resolve(name), cache.resolve(name));
            }
        }
    }

    private static String rootName() {
        return AsteriskRoot.obtain().directory().getFileName().toString();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void folderOfSomebodyElseIsLeftAlone() throws IOException {
        copyArchiveTo(folder);
        Path theirs = Files.createDirectories(folder.resolve(rootName())).resolve("precious");
        Files.writeString(theirs, "kept");

        assertThatThrownBy(() -> AsteriskRoot.obtain(folder))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("holds something else");
        assertThat(theirs).hasContent("kept");
    }

    @Test
    void machineWithoutAMirrorIsToldSo() throws Exception {
        Path script = Files.write(folder.resolve("get.sh"), Resources.bytes("get-asterisk.sh"));
        Path apt =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("apt-get"), "#!/bin/sh\n");
        assertThat(apt.toFile().setExecutable(true)).isTrue();
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString());
        builder.environment().put("ICTB_CACHE", folder.resolve("cache").toString());
        builder.environment().merge("PATH", apt.getParent().toString(), (path, first) -> first + ":" + path);

        int exit = builder.redirectError(errors.toFile()).start().waitFor();

        assertThat(exit).isEqualTo(1);
        assertThat(errors).content().contains("names no Debian mirror");
    }
}

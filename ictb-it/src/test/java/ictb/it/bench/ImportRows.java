package ictb.it.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ictb.it.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A million rows, three in a hundred of them bad, through {@code Contact_Import}, beside MariaDB's own LOAD DATA LOCAL INFILE
 * of the good ones into the same tables; with a do-not-call list of a million numbers.
 */
final class ImportRows {

    private static final int ROWS = 1_000_000;
    private static final int BAD_IN_A_HUNDRED = 3;
    private static final int TIMES = 3;
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final BenchSystem system;
    private final Path folder;

    ImportRows(BenchSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    void run() throws Exception {
        fillTheDoNotCallList();
        byte[] file = file(true);
        Path clean = Files.write(folder.resolve("clean.csv"), file(false));
        List<Double> imports = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            imports.add(perSecond(() -> importFile(file)));
            floors.add(perSecond(() -> loadData(clean)));
        }
        System.out.printf("%nRows a second of an import of %,d rows, %d %% bad%n", ROWS, BAD_IN_A_HUNDRED);
        System.out.printf("  Contact_Import  median %,.0f   rounds %s%n", Median.of(imports), rounded(imports));
        System.out.printf("  LOAD DATA       median %,.0f   rounds %s%n", Median.of(floors), rounded(floors));
        System.out.printf("  Contact_Import / LOAD DATA: %.2f%n", Median.of(imports) / Median.of(floors));
        heap(file);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double perSecond(Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return ROWS * (100 - BAD_IN_A_HUNDRED) / 100.0 * NANOS_IN_A_SECOND / (System.nanoTime() - began);
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private static byte[] file(boolean withBad) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int row = 0; row < ROWS; row++) {
            boolean isBad = row % 100 < BAD_IN_A_HUNDRED;
            if (!isBad || withBad) {
                file.writeBytes(((isBad ? "none of " + row : 12_140_000_000L + row) + ",first " + row + ",last " + row
                                + ",name" + row + "@example.org\n")
                        .getBytes(UTF_8));
            }
        }
        return file.toByteArray();
    }

    private void fillTheDoNotCallList() throws SQLException {
        try (Connection database = system.database();
                Statement fill = database.createStatement()) {
            fill.execute("INSERT INTO dnc (usr_id, phone, source, created)"
                    + " SELECT 0, 13140000000 + seq, 'api', UTC_TIMESTAMP(6) FROM seq_1_to_" + ROWS);
        }
    }

    private void importFile(byte[] file) {
        ApiClient api = system.admin();
        String group = ""
                + api.call("Contact_Group_Create", "contact_group", "{\"name\":\"import\"}")
                        .number();
        long imported = api.upload("Contact_Import", "source_file", file, "contact_group_id", group, "type", "file")
                .number();
        if (imported != ROWS / 100 * (100 - BAD_IN_A_HUNDRED)) {
            throw new IllegalStateException("Imported: " + imported);
        }
    }

    private void loadData(Path clean) throws SQLException {
        long group = system.admin()
                .call("Contact_Group_Create", "contact_group", "{\"name\":\"floor\"}")
                .number();
        try (Connection database = system.databaseForFiles();
                Statement load = database.createStatement()) {
            load.execute("LOAD DATA LOCAL INFILE '" + clean + "' INTO TABLE contact FIELDS TERMINATED BY ','"
                    + " (phone, first_name, last_name, email)"
                    + " SET usr_id = 1, created = UTC_TIMESTAMP(6), contact_import_id = -" + group);
            load.execute("INSERT INTO contact_group_member (contact_group_id, contact_id) SELECT " + group
                    + ", contact_id FROM contact WHERE contact_import_id = -" + group);
        }
    }

    /** What is used after a collection, before and during an import. */
    private void heap(byte[] file) throws IOException, InterruptedException {
        long idle = usedMegabytes();
        long most = 0;
        CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> importFile(file));
        while (!importing.isDone()) {
            most = Math.max(most, usedMegabytes());
        }
        importing.join();
        System.out.printf("  heap of the application: %d MB idle, %d MB at the most while importing%n", idle, most);
    }

    private long usedMegabytes() throws IOException, InterruptedException {
        String histogram = jcmd("GC.class_histogram");
        String total =
                histogram.substring(histogram.lastIndexOf("Total")).strip().split("\\s+")[2];
        return Long.parseLong(total) >> 20;
    }

    /** The histogram is of what a full collection has left. */
    private String jcmd(String command) throws IOException, InterruptedException {
        Path output = folder.resolve("jcmd.out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        "" + system.applicationPid(),
                        command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("jcmd failed, see " + output);
        }
        return Files.readString(output);
    }
}

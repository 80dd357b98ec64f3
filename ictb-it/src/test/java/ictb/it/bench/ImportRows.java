package ictb.it.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ictb.it.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A million rows, three in a hundred of them bad, through {@code Contact_Import}, beside MariaDB's own LOAD DATA LOCAL INFILE
 * of the good ones into the same table and the same group: an import makes contacts and members of a group, so that both
 * sides do. The user reads numbers as American ones, half of which are written with ten digits and half with eleven; a
 * million others are on the do-not-call list.
 */
final class ImportRows {

    private static final int ROWS = 1_000_000;
    private static final int BAD_IN_A_HUNDRED = 3;
    private static final int GOOD = ROWS / 100 * (100 - BAD_IN_A_HUNDRED);
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 100_000;
    private static final long FIRST_NUMBER = 2_142_000_000L;
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final ApiSystem system;

    ImportRows(ApiSystem system) {
        this.system = system;
    }

    void run() throws Exception {
        system.execute(
                "UPDATE usr SET country = 'US' WHERE usr_id = 1",
                "INSERT INTO dnc (usr_id, phone, source, created)"
                        + " SELECT 0, 13142000000 + seq, 'api', UTC_TIMESTAMP(6) FROM seq_1_to_" + ROWS);
        byte[] file = file(ROWS);
        Path clean = Files.write(system.file("clean.csv"), cleanRows());
        importFile(file(WARM_UP), WARM_UP / 100 * (100 - BAD_IN_A_HUNDRED));
        Scatter imports = new Scatter("Contact_Import");
        Scatter floors = new Scatter("LOAD DATA");
        for (int i = 0; i < ROUNDS; i++) {
            imports.add(perSecond(() -> importFile(file, GOOD)));
            floors.add(perSecond(() -> loadData(clean)));
        }
        System.out.printf("%nGood rows a second, of %,d with %d %% bad ones%n", ROWS, BAD_IN_A_HUNDRED);
        Scatter.printRatio(imports, floors);
        heap(file);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double perSecond(Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return GOOD * NANOS_IN_A_SECOND / (System.nanoTime() - began);
    }

    private static boolean isBad(int row) {
        return row % 100 < BAD_IN_A_HUNDRED;
    }

    private static byte[] file(int rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int row = 0; row < rows; row++) {
            String phone = isBad(row) ? "none of " : row % 2 == 0 ? "1" : "";
            file.writeBytes((phone + (FIRST_NUMBER + row) + rest(row)).getBytes(UTF_8));
        }
        return file.toByteArray();
    }

    private static byte[] cleanRows() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int row = 0; row < ROWS; row++) {
            if (!isBad(row)) {
                file.writeBytes(("1" + (FIRST_NUMBER + row) + rest(row)).getBytes(UTF_8));
            }
        }
        return file.toByteArray();
    }

    private static String rest(int row) {
        return ",first " + row + ",last " + row + ",name" + row + "@example.org\n";
    }

    private long group() {
        return system.admin()
                .call("Contact_Group_Create", "contact_group", "{\"name\":\"bench\"}")
                .number();
    }

    private void importFile(byte[] file, int expected) {
        ApiClient api = system.admin();
        long imported = api.upload(
                        "Contact_Import", "source_file", file, "contact_group_id", "" + group(), "type", "file")
                .number();
        if (imported != expected) {
            throw new IllegalStateException("Imported: " + imported);
        }
    }

    private void loadData(Path clean) throws SQLException {
        long group = group();
        system.execute(
                "LOAD DATA LOCAL INFILE '" + clean + "' INTO TABLE contact FIELDS TERMINATED BY ','"
                        + " (phone, first_name, last_name, email)"
                        + " SET usr_id = 1, created = UTC_TIMESTAMP(6), contact_import_id = -" + group,
                "INSERT INTO contact_group_member (contact_group_id, contact_id) SELECT " + group
                        + ", contact_id FROM contact WHERE contact_import_id = -" + group);
    }

    private void heap(byte[] file) throws IOException, InterruptedException {
        Heap heap = system.heap();
        long idle = heap.megabytes();
        long most = heap.mostDuring(() -> importFile(file, GOOD));
        System.out.printf("  heap of the application: %d MB idle, %d MB at the most while importing%n", idle, most);
    }
}

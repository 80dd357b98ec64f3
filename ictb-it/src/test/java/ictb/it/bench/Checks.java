package ictb.it.bench;

import ictb.it.ApiClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Campaigns of a user for whom everything is asked before a call (a do-not-call list of 1,000,000, prefixes, hours, caps per number,
 * credit, limits on spending), beside those of a user for whom nothing is. Who is rung costs money by the numbers of the first
 * alone.
 */
final class Checks {

    private static final Round.Seconds WARMING_UP = new Round.Seconds(1, 12);
    private static final int WARM_UPS = 3;
    private static final Round.Seconds ROUND = new Round.Seconds(2, 6);
    private static final int ROUNDS = 4;
    private static final int IN_FLIGHT = 100;
    private static final long CHECKED_NUMBERS = 12_122_000_000L;
    private static final long UNCHECKED_NUMBERS = 12_132_000_000L;

    private Checks() {}

    static void run(Path home, Path assembly) throws Exception {
        try (BenchSystem system = new BenchSystem(home, assembly);
                CampaignCalls checked =
                        new CampaignCalls(system, "every check on", user(system, "checked"), CHECKED_NUMBERS);
                CampaignCalls unchecked =
                        new CampaignCalls(system, "none", user(system, "unchecked"), UNCHECKED_NUMBERS)) {
            bind(system);
            List<Dialling> both = List.of(checked, unchecked);
            for (int i = 0; i < WARM_UPS; i++) {
                for (Dialling dialling : both) {
                    Round.of(dialling, IN_FLIGHT, system, WARMING_UP);
                }
            }
            Throughput throughput = new Throughput(system, both, IN_FLIGHT);
            throughput.run(ROUNDS, ROUND);
            throughput.print();
            System.out.printf("%nAttempts that did not end as answered calls: %d%n", checked.failures());
        }
    }

    private static ApiClient user(BenchSystem system, String name) {
        system.admin()
                .call("User_Create", "user", "{\"username\":\"" + name + "\",\"passwd\":\"secret\",\"role_id\":\"2\"}")
                .number();
        return system.as(name, "secret");
    }

    private static void bind(BenchSystem system) throws SQLException {
        try (Connection database = system.database();
                Statement statement = database.createStatement()) {
            String checked = "(SELECT usr_id FROM usr WHERE username = 'checked')";
            statement.execute("INSERT INTO dnc (usr_id, phone, source, created) SELECT " + checked
                    + ", 12142000000 + seq, 'api', UTC_TIMESTAMP(6) FROM seq_1_to_1000000");
            statement.execute("INSERT INTO rate (prefix, price, minimum, increment, created)"
                    + " VALUES ('1212', 0.01, 1, 1, UTC_TIMESTAMP(6))");
            statement.execute("UPDATE tariff SET version = version + 1");
            for (String resource : List.of(
                    "'prefix', '1212'",
                    "'weekday', '1,2,3,4,5,6,7'",
                    "'spend_daily', '1000000'",
                    "'spend_hourly', '1000000'",
                    "'channel', '1000'")) {
                statement.execute("INSERT INTO user_resource (usr_id, resource, data) VALUES (" + checked + ", "
                        + resource + ")");
            }
            statement.execute("INSERT INTO calling_profile (usr_id, profile, weekdays, saturdays, sundays, calls_day,"
                    + " calls_week) VALUES (" + checked
                    + ", 'custom', '00:00-24:00', '00:00-24:00', '00:00-24:00', 1000, 1000)");
        }
        long usrId = system.admin()
                .call("User_Get", "search", "username", "value", "checked")
                .pair()
                .getJsonObject(1)
                .getInt("usr_id");
        system.admin().call("User_Payment_Create", "usr_id", "" + usrId, "value", "1000000", "type", "cash");
    }
}

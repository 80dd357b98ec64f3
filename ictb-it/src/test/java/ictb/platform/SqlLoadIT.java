package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.it.inside.InsideTest;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is loaded stands in the table as it was, whatever it is. */
class SqlLoadIT extends InsideTest {

    /** What LOAD DATA reads as something else, and characters of one to four bytes. */
    private static final String[] PIECES = {
        "\\", "\t", "\n", "\r", "\0", "\u001a", "\b", "'", "\"", ",", "N", "n", "0", "t", " ", "\\N", "NULL", "é", "€",
        "😀", "\u2028"
    };

    private static final int CHARACTERS = 0x3000;
    private static final int TEXTS = 3_000;
    private static final long SEED = 20_260_301;

    private Connection database;

    @BeforeEach
    void connect() throws NamingException, SQLException {
        DataSource pool = (DataSource) new InitialContext().lookup("java:comp/DefaultDataSource");
        makeTable(pool.getConnection());
    }

    private void makeTable(Connection connection) throws SQLException {
        database = connection;
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMPORARY TABLE loaded (id BIGINT PRIMARY KEY, text VARCHAR(100) NULL)"
                    + " CHARACTER SET utf8mb4");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        try (Connection last = database;
                Statement statement = last.createStatement()) {
            statement.execute("DROP TEMPORARY TABLE loaded");
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(null);
        texts.add("");
        for (char c = 0; c < CHARACTERS; c++) {
            texts.add("a" + c + "b");
        }
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
            texts.add(text.toString());
        }
        return texts;
    }

    private void load(List<String> texts) {
        SqlLoad load = SqlLoad.into("loaded", "id", "text");
        for (int i = 0; i < texts.size(); i++) {
            load.add(i, texts.get(i));
        }
        load.run(database);
    }

    private List<String> loaded() throws SQLException {
        List<String> loaded = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT text FROM loaded ORDER BY id")) {
            while (rows.next()) {
                loaded.add(rows.getString(1));
            }
        }
        return loaded;
    }

    @Test
    void everyTextComesBackAsItWas() throws SQLException {
        load(texts());

        assertThat(loaded()).isEqualTo(texts());
    }

    @Test
    void everyTextComesBackWhereFilesAreNotAllowed() throws SQLException {
        disconnect();
        makeTable(DriverManager.getConnection(
                System.getenv("ICTB_DB_URL") + "?allowLocalInfile=false",
                System.getenv("ICTB_DB_USER"),
                System.getenv("ICTB_DB_PASSWORD")));

        load(texts());

        assertThat(loaded()).isEqualTo(texts());
    }

    @Test
    void rowWhoseKeyIsThereFailsTheLoad() {
        load(List.of("first"));

        assertThatThrownBy(() -> load(List.of("again"))).isInstanceOf(PersistenceException.class);
    }

    @Test
    void textThatDoesNotFitFailsTheLoad() {
        assertThatThrownBy(() -> load(List.of("x".repeat(101)))).isInstanceOf(PersistenceException.class);
    }

    @Test
    void rowWhoseKeyIsThereIsPassedOverWhereTold() throws SQLException {
        load(List.of("first"));

        SqlLoad.intoUnlessThere("loaded", "id", "text")
                .add(0, "again")
                .add(1, "second")
                .run(database);

        assertThat(loaded()).containsExactly("first", "second");
    }
}

package ictb.launcher.probe;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import javax.sql.DataSource;

/** Answers a word from the environment, the time zone, the default data source's version and the timer's state. */
@WebServlet("/probe")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource
    private transient DataSource dataSource;

    @Inject
    private transient ProbeTimer timer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT VERSION()")) {
            result.next();
            response.getWriter()
                    .print(System.getenv("ICTB_PROBE") + " "
                            + TimeZone.getDefault().getID() + " " + result.getString(1) + " "
                            + (timer.hasFired() ? "timer" : "waiting"));
        } catch (SQLException e) {
            response.sendError(500, e.getMessage());
        }
    }
}

package ictb.operations;

import ictb.door.ClientAddress;
import ictb.platform.Jsonp;
import ictb.platform.Settings;
import ictb.platform.Text;
import ictb.security.Caller;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A line of JSON for each request, by the logger {@code ictb.access}, which the server's own configuration sends where it
 * likes. The servers' own access logs write the query string down, and with it the password of every program that sends it
 * there: this one does not look at it.
 */
@WebFilter("/*")
public class AccessLog extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("ictb.access");
    private static final int LONGEST_PATH = 200;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Caller caller;

    @Inject
    private transient ClientAddress clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!settings.get(Settings.ACCESS_LOG)) {
            chain.doFilter(request, response);
            return;
        }
        Instant began = clock.instant();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            LOG.log(Level.INFO, line(request, status, began, clock.instant()));
        }
    }

    private String line(HttpServletRequest request, int status, Instant began, Instant ended) {
        JsonObjectBuilder line = Jsonp.PROVIDER
                .createObjectBuilder()
                .add("time", began.toString())
                .add("peer", clients.of(request))
                .add("method", request.getMethod())
                .add("path", path(request.getRequestURI()))
                .add("status", status)
                .add("millis", Duration.between(began, ended).toMillis());
        if (caller.isKnown()) {
            line.add("usr_id", caller.usrId());
        }
        return line.build().toString();
    }

    /** Without parameters of the path, which may be a session's id. */
    static String path(String uri) {
        return Text.cut(uri.split(";", 2)[0], LONGEST_PATH);
    }
}

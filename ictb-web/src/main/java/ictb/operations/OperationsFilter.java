package ictb.operations;

import ictb.platform.Peers;
import ictb.platform.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever may not look hears that there is nothing. So does everybody who asks for what Payara adds to each application below
 * these paths.
 */
@WebFilter({"/health/*", "/metrics/*"})
public class OperationsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OURS = Set.of("/health/live", "/health/ready", "/metrics");

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        boolean isForwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        if (!OURS.contains(path)
                || !mayLook(request.getRemoteAddr(), isForwarded, settings.get(Settings.OPERATIONS_FROM))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }

    /** A proxy on this host speaks from loopback for whoever asks it: it must be named. */
    static boolean mayLook(String address, boolean isForwarded, Peers named) {
        return named.hold(address) || (!isForwarded && Peers.isLoopback(address));
    }
}

package ictb.operations;

import ictb.door.ClientAddress;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever may not look hears that there is nothing. So does everybody who asks for what Payara adds to each application below
 * these paths.
 */
@WebFilter({"/health/*", "/metrics/*", "/openapi/*"})
public class OperationsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Attribute of a request that may see details; a Boolean. */
    static final String SEES_DETAILS = OperationsFilter.class.getName() + ".details";

    private static final String METRICS = "/metrics";
    private static final Set<String> OURS = Set.of("/health/live", "/health/ready", METRICS);
    private static final String BEARER = "Bearer ";

    @Inject
    private transient Settings settings;

    @Inject
    private transient ClientAddress clients;

    /** What somebody may see. */
    enum Sight {
        NOTHING,
        STATUS,
        DETAILS
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Sight sight = sight(
                mayLook(
                        clients.of(request),
                        ClientAddress.isForwarded(request),
                        settings.get(Settings.OPERATIONS_FROM)),
                settings.operationsToken(),
                Optional.ofNullable(request.getHeader("Authorization")));
        if (!OURS.contains(path) || !suffices(sight, path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(SEES_DETAILS, sight == Sight.DETAILS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }

    private static boolean suffices(Sight sight, String path) {
        return path.equals(METRICS) ? sight == Sight.DETAILS : sight != Sight.NOTHING;
    }

    /** Where there is a token, an address alone shows no more than whether all is well. */
    static Sight sight(boolean mayLook, Optional<String> token, Optional<String> authorization) {
        if (token.isEmpty()) {
            return mayLook ? Sight.DETAILS : Sight.NOTHING;
        }
        boolean isProven = authorization
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(sent -> MessageDigest.isEqual(bytes(sent), bytes(token.get())))
                .isPresent();
        if (isProven) {
            return Sight.DETAILS;
        }
        return mayLook ? Sight.STATUS : Sight.NOTHING;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A proxy on this host speaks from loopback for whoever asks it: it must be named. */
    static boolean mayLook(String address, boolean isForwarded, Peers named) {
        return named.hold(address) || (!isForwarded && Peers.isLoopback(address));
    }
}

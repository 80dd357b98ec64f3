package ictb.door;

import ictb.platform.Peers;
import ictb.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a request's client, the one place where that is done: whoever throttles, caps, logs or admits by address asks here. It is the
 * peer of the connection, or, where that is one of {@link Settings#TRUSTED_PROXIES}, the last address in the proxy's header that is
 * not a trusted proxy itself. What stands further left is the client's own word and is not looked at.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";

    /** The parameter of RFC 7239, 4; its value is quoted where it has a colon in it. */
    private static final Pattern FOR =
            Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);

    private Peers trusted;

    /** For the container. */
    ClientAddress() {}

    @Inject
    ClientAddress(Settings settings) {
        trusted = settings.get(Settings.TRUSTED_PROXIES);
    }

    /** The client's address as text, in the canonical form of {@link Peers#canonical}; {@link Peers#network} says which count as one. */
    public String of(HttpServletRequest request) {
        String peer = Optional.ofNullable(request.getRemoteAddr()).orElse("");
        if (!isProxy(peer)) {
            return Peers.canonical(peer).orElse(peer);
        }
        return through(peer, values(request, X_FORWARDED_FOR), values(request, FORWARDED));
    }

    /** Whether the request came through a proxy that says so, trusted or not. */
    public static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader(X_FORWARDED_FOR) != null || request.getHeader(FORWARDED) != null;
    }

    /**
     * A proxy that sets one header may pass on the other as its client sent it: where they disagree, none is believed.
     *
     * @param peer a trusted proxy
     */
    private String through(String peer, List<String> xForwardedFor, List<String> forwarded) {
        String byX = lastUntrusted(peer, hops(xForwardedFor));
        String byForwarded = lastUntrusted(
                peer, hops(forwarded).stream().map(ClientAddress::forParameter).toList());
        if (forwarded.isEmpty()) {
            return byX;
        }
        if (xForwardedFor.isEmpty() || byX.equals(byForwarded)) {
            return byForwarded;
        }
        return Peers.canonical(peer).orElse(peer);
    }

    private String lastUntrusted(String peer, List<String> hops) {
        String client = Peers.canonical(peer).orElse(peer);
        for (int hop = hops.size() - 1; hop >= 0; hop--) {
            Optional<String> address = Peers.canonical(hops.get(hop).strip());
            if (address.isEmpty()) {
                return client;
            }
            client = address.get();
            if (!isProxy(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isProxy(String address) {
        return !trusted.isNobody()
                && Peers.canonical(address).filter(trusted::hold).isPresent();
    }

    private static String forParameter(String element) {
        Matcher found = FOR.matcher(element);
        return found.find() ? found.group(1) : "";
    }

    /** From the client's side to ours; a header that is sent twice is one list (RFC 9110, 5.3). */
    private static List<String> hops(List<String> values) {
        List<String> hops = new ArrayList<>();
        values.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
        return hops;
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}

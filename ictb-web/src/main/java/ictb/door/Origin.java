package ictb.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a browser says that a request comes from. Programs that are no browsers say nothing, and are not from another site.
 *
 * @param fetchSite {@code Sec-Fetch-Site} (W3C Fetch Metadata), which browsers send to https and localhost
 * @param origin {@code Origin} (RFC 6454, 7), which they send with every POST from another origin
 * @param host to whom the request was sent, with its port unless that is the scheme's own
 */
record Origin(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {

    static Origin of(HttpServletRequest request) {
        return new Origin(header(request, "Sec-Fetch-Site"), header(request, "Origin"), header(request, "Host"));
    }

    /** A page of a neighbouring subdomain is another site too: it is another's program. */
    boolean isAnotherSite() {
        return fetchSite
                .map(site -> !site.equals("same-origin") && !site.equals("none"))
                .orElseGet(() -> origin.filter(sent -> !isHost(sent)).isPresent());
    }

    /** By host and port alone: a proxy that ends TLS changes the scheme. {@code null} is nobody's host. */
    private boolean isHost(String sent) {
        try {
            URI uri = new URI(sent);
            String authority = uri.getRawAuthority();
            return authority != null
                    && host.filter(ours ->
                                    withoutPort(ours, uri.getScheme()).equals(withoutPort(authority, uri.getScheme())))
                            .isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String withoutPort(String authority, String scheme) {
        String usual = "https".equalsIgnoreCase(scheme) ? ":443" : ":80";
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}

package ictb.soap;

import ictb.platform.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Where a client found us: the address that the WSDL tells it. */
final class Address {

    /** A name, an IPv4 or an IPv6 address (RFC 3986, 3.2.2), and nothing that is more. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}]?");

    private Address() {}

    static String of(HttpServletRequest request) {
        return of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** @throws DomainException where the header Host holds no host */
    static String of(String scheme, String host, int port) {
        if (!HOST.matcher(host).matches()) {
            throw new DomainException("The header Host is not readable");
        }
        boolean isIpv6 = host.indexOf(':') >= 0 && host.charAt(0) != '[';
        boolean isUsual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + (isIpv6 ? "[" + host + "]" : host) + (isUsual ? "" : ":" + port) + "/soap";
    }
}

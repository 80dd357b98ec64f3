package ictb.door;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static final String PROXIES = "127.0.0.1, 10.0.0.0/8, fd00::/8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    192.0.2.1 | 203.0.113.9                         | -                                  | 192.0.2.1
                    127.0.0.1 | -                                   | -                                  | 127.0.0.1
                    127.0.0.1 | 203.0.113.9                         | -                                  | 203.0.113.9
                    127.0.0.1 | 198.51.100.7, 203.0.113.9           | -                                  | 203.0.113.9
                    127.0.0.1 | 198.51.100.7, 203.0.113.9, 10.1.1.1 | -                                  | 203.0.113.9
                    127.0.0.1 | 10.2.2.2, 10.1.1.1                  | -                                  | 10.2.2.2
                    127.0.0.1 | 203.0.113.9, nonsense               | -                                  | 127.0.0.1
                    127.0.0.1 | nonsense, 10.1.1.1                  | -                                  | 10.1.1.1
                    127.0.0.1 | 203.0.113.9:4711                    | -                                  | 203.0.113.9
                    127.0.0.1 | [2001:db8::9]:4711                  | -                                  | 2001:db8:0:0:0:0:0:9
                    127.0.0.1 | ::ffff:203.0.113.9                  | -                                  | 203.0.113.9
                    fd00::1   | 2001:db8::9                         | -                                  | 2001:db8:0:0:0:0:0:9
                    127.0.0.1 | -                                   | for=203.0.113.9;proto=https        | 203.0.113.9
                    127.0.0.1 | -                                   | proto=https;For="[2001:db8::9]:80" | 2001:db8:0:0:0:0:0:9
                    127.0.0.1 | -                                   | for=198.51.100.7, for=203.0.113.9  | 203.0.113.9
                    127.0.0.1 | -                                   | for="x, for=203.0.113.9            | 203.0.113.9
                    127.0.0.1 | -                                   | for=_hidden                        | 127.0.0.1
                    127.0.0.1 | -                                   | for=unknown                        | 127.0.0.1
                    127.0.0.1 | 203.0.113.9                         | for=203.0.113.9                    | 203.0.113.9
                    127.0.0.1 | 203.0.113.9                         | for=198.51.100.7                   | 127.0.0.1
                    """)
    void clientIsTheLastAddressThatIsNoTrustedProxy(
            String peer, String xForwardedFor, String forwarded, String client) {
        assertThat(client(PROXIES, peer, xForwardedFor, forwarded)).isEqualTo(client);
    }

    @Test
    void nobodyIsTrustedUnlessNamed() {
        assertThat(client("", "127.0.0.1", "203.0.113.9", null)).isEqualTo("127.0.0.1");
    }

    @Test
    void headerThatIsSentTwiceIsOneList() {
        assertThat(client(PROXIES, "127.0.0.1", "198.51.100.7;203.0.113.9", null))
                .isEqualTo("203.0.113.9");
    }

    /** @param xForwardedFor values of several headers with semicolons between them */
    private static String client(String proxies, String peer, String xForwardedFor, String forwarded) {
        Map<String, String> sent = Stream.of(
                        new String[] {"X-Forwarded-For", xForwardedFor}, new String[] {"Forwarded", forwarded})
                .filter(header -> header[1] != null)
                .collect(java.util.stream.Collectors.toMap(header -> header[0], header -> header[1]));
        return new ClientAddress(Settings.of(Map.of("ICTB_TRUSTED_PROXIES", proxies))).of(request(peer, sent));
    }

    private static HttpServletRequest request(String peer, Map<String, String> sent) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" -> {
                        String value = sent.get(arguments[0]);
                        if (value == null) {
                            yield Collections.emptyEnumeration();
                        }
                        boolean isX = arguments[0].equals("X-Forwarded-For");
                        yield Collections.enumeration(isX ? Arrays.asList(value.split(";")) : java.util.List.of(value));
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

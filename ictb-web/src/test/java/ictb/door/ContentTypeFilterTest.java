package ictb.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeFilterTest {

    private final ContentTypeFilter filter = new ContentTypeFilter();
    private final AtomicReference<HttpServletRequest> passed = new AtomicReference<>();

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "garbage", "/", "a/b/c;", "\u0000"})
    void typeIsKeptFromJaxRsAndForUs(String type) throws IOException, ServletException {
        filter.doFilter(request(type), null, (in, out) -> passed.set((HttpServletRequest) in));
        HttpServletRequest request = passed.get();
        assertThat(request.getContentType()).isNull();
        assertThat(request.getHeader("content-type")).isNull();
        assertThat(Collections.list(request.getHeaders("Content-Type"))).isEmpty();
        assertThat(Collections.list(request.getHeaderNames())).containsExactly("Host");
        assertThat(request.getHeader("Host")).isEqualTo("localhost");
        assertThat(ContentTypeFilter.sent(request)).contains(type);
    }

    @Test
    void typeThatWasNotSentIsAbsent() throws IOException, ServletException {
        filter.doFilter(request(null), null, (in, out) -> passed.set((HttpServletRequest) in));
        assertThat(ContentTypeFilter.sent(passed.get())).isEmpty();
    }

    private static HttpServletRequest request(String type) {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                ContentTypeFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> "Content-Type".equals(arguments[0]) ? type : "localhost";
                    case "getHeaderNames" -> Collections.enumeration(List.of("Content-Type", "Host"));
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

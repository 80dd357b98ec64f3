package ictb.door.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses a request that says twice how long it is: a proxy that believes the other header would take its end for somebody
 * else's request (RFC 9112, 6.1). Payara drops a Content-Length that a Transfer-Encoding follows before anybody can look, hence
 * whatever comes in chunks is the last request of its connection. And ends the connection of a client whose body is still to come
 * after it has got its answer.
 */
@WebFilter("/*")
public class FramingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final byte[] SENTENCE = "[false,\"A request has a Content-Length or a Transfer-Encoding, not both\"]"
            .getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isChunked = request.getHeader("Transfer-Encoding") != null;
        if (isChunked) {
            response.setHeader("Connection", "close");
        }
        if (isChunked && request.getHeader("Content-Length") != null) {
            refuse(response);
        } else {
            chain.doFilter(request, response);
        }
        if (isChunked || request.getContentLengthLong() > 0) {
            UnreadBody.end(request, response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.setContentLength(SENTENCE.length);
        response.getOutputStream().write(SENTENCE);
    }
}

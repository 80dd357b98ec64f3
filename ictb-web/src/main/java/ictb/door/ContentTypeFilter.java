package ictb.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;

/**
 * Keeps the Content-Type from JAX-RS, which would answer a page of HTML to one that it cannot read, and would read the fields
 * of a form before anything of ours is asked.
 */
@WebFilter({"/rest/*", "/soap/*"})
public class ContentTypeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Content-Type";
    private static final String SENT = ContentTypeFilter.class.getName() + ".sent";

    /** The header as the client sent it. */
    public static Optional<String> sent(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(SENT));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(SENT, request.getHeader(HEADER));
        chain.doFilter(new WithoutType(request), response);
    }

    private static final class WithoutType extends HttpServletRequestWrapper {

        WithoutType(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HEADER.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !HEADER.equalsIgnoreCase(name))
                    .toList());
        }
    }
}

package ictb.operations;

import ictb.platform.Jsonp;
import ictb.platform.operations.Readiness;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code /health/live}: the process answers. {@code /health/ready}: 200, or 503 with what is missing, for those who may see it. */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/health/live")) {
            write(response, true, Map.of());
        } else {
            Map<String, String> words = readiness.words();
            boolean seesDetails = Boolean.TRUE.equals(request.getAttribute(OperationsFilter.SEES_DETAILS));
            write(response, Readiness.isReady(words), seesDetails ? words : Map.of());
        }
    }

    private static void write(HttpServletResponse response, boolean isWell, Map<String, String> words)
            throws IOException {
        byte[] body = json(isWell, words).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(isWell ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static JsonObject json(boolean isWell, Map<String, String> words) {
        JsonObjectBuilder parts = Jsonp.PROVIDER.createObjectBuilder();
        words.forEach(parts::add);
        return Jsonp.PROVIDER
                .createObjectBuilder()
                .add("status", isWell ? "up" : "down")
                .add("parts", parts)
                .build();
    }
}

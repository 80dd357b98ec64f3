package ictb.docs;

import ictb.platform.api.Catalogue;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** {@code /openapi.json} and {@code /docs}, for everybody: they tell what there is, and nothing of what anybody has. */
@WebServlet({"/openapi.json", "/docs", "/docs/"})
public class DocsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Scripts and styles are files of ours; they talk to this server alone. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient Catalogue catalogue;

    /** Made at the first request, the same until the application is replaced. */
    private transient volatile Pages pages;

    private record Pages(byte[] openApi, byte[] html, String tag) {

        static Pages of(Reference reference) {
            JsonObject document = OpenApi.of(reference);
            byte[] openApi = document.toString().getBytes(StandardCharsets.UTF_8);
            byte[] html = ReferencePage.of(reference).getBytes(StandardCharsets.UTF_8);
            return new Pages(openApi, html, "\"" + Integer.toHexString(Arrays.hashCode(html)) + "\"");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pages made = pages();
        boolean isDocument = request.getServletPath().equals("/openapi.json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", made.tag());
        if (Optional.of(made.tag()).equals(Optional.ofNullable(request.getHeader("If-None-Match")))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = isDocument ? made.openApi() : made.html();
        response.setContentType(isDocument ? "application/json" : "text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Pages pages() {
        Pages made = pages;
        if (made == null) {
            made = Pages.of(Reference.of(catalogue));
            pages = made;
        }
        return made;
    }
}

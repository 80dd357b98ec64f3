package ictb.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code /} alone, where whoever has been told the server's address begins: leads to the pages about the methods. */
@WebServlet("")
public class RootServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        // A path alone: behind a proxy the server does not know by which name it was asked.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/docs");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(0);
    }
}

package ictb.launcher.probe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Stands in for Payara Micro where a test is about the supervisor: up in half a second, answers 200. */
public final class FakeMicro {
    /** The one address that is not there. */
    public static final String MISSING = "/missing";

    private FakeMicro() {}

    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        int port = Integer.parseInt(options.get(options.indexOf("--port") + 1));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            boolean missing = exchange.getRequestURI().getPath().equals(MISSING);
            exchange.sendResponseHeaders(missing ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Payara Micro URLs:");
    }
}

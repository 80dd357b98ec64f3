package ictb.platform;

import jakarta.json.spi.JsonProvider;

/**
 * The server's implementation of JSON-P, found once. {@link jakarta.json.Json} looks for it through all archives of the
 * application at each call, which took more time than everything else that answers a call.
 */
public final class Jsonp {

    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private Jsonp() {}
}

package ictb.disposition;

import java.util.Optional;

/**
 * A disposition as a client sends it.
 *
 * @param remoteDispId its id in the client's own program: sent again with the same remote_module it is the same disposition
 * @param remoteModule the client's own program, or a part of it, such as {@code odoo18}
 */
public record NewDisposition(
        String name, Optional<String> description, Optional<String> remoteDispId, Optional<String> remoteModule) {}

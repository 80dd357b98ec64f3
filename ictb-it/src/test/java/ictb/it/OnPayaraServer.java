package ictb.it;

/** A system on a Payara Server. */
final class OnPayaraServer extends OnServer {

    OnPayaraServer() {
        super("payara-server", PayaraServer::installedFor);
    }
}

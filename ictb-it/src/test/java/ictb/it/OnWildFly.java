package ictb.it;

/** A system on a WildFly. */
final class OnWildFly extends OnServer {

    OnWildFly() {
        super("wildfly", WildFlyServer::installedFor);
    }
}

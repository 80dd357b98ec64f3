package ictb.soap;

import ictb.platform.api.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The WSDL, made at the first request: anybody may ask for it as often as he likes. */
@ApplicationScoped
public class PublishedWsdl {

    /** No host has such a name. */
    private static final String PLACE = "http://-/soap";

    private Catalogue catalogue;
    private volatile String made;

    /** For the container. */
    PublishedWsdl() {}

    @Inject
    PublishedWsdl(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param address to which envelopes are sent; holds nothing that XML would have to escape */
    String at(String address) {
        String text = made;
        if (text == null) {
            text = Wsdl.of(catalogue, PLACE);
            made = text;
        }
        return text.replace(PLACE, address);
    }
}

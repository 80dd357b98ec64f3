package ictb.it.inside;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing is configured. */
public class MicroConfiguration implements ContainerConfiguration {

    @Override
    public void validate() {
        // nothing to be wrong
    }
}

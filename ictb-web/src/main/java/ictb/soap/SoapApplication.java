package ictb.soap;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything under {@code /soap}. */
@ApplicationPath("soap")
public class SoapApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SoapResource.class, SoapThrownMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

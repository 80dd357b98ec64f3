package ictb.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything under {@code /rest}. */
@ApplicationPath("rest")
public class RestApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(RestResource.class, ThrownMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would describe the resource at /rest/application.wadl and on OPTIONS, to everybody.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

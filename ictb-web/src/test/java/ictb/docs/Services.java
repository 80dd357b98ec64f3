package ictb.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import ictb.platform.api.ApiService;
import ictb.platform.api.Catalogue;
import java.util.Set;
import java.util.stream.Collectors;

/** Every method of the API, for what is made from all of them. */
public final class Services {

    private Services() {}

    public static Catalogue catalogue() {
        Set<Class<?>> services = new ClassFileImporter()
                .importPackages("ictb").stream()
                        .filter(type -> type.isAnnotatedWith(ApiService.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .filter(type -> !type.isAnnotationPresent(jakarta.interceptor.Interceptor.class))
                        .collect(Collectors.toSet());
        return Catalogue.describing(services);
    }
}

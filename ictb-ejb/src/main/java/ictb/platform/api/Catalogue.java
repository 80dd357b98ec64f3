package ictb.platform.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every method of the API, by name. Found once, at the start, which fails with a sentence when one is unfit. */
@ApplicationScoped
public class Catalogue {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)+");
    private static final Pattern PERMISSION = Pattern.compile("[a-z]+(_[a-z]+)*");

    @Inject
    private BeanManager beans;

    private final Map<String, Operation> operations = new TreeMap<>();

    @PostConstruct
    void find() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(ApiService.class)) {
                add(type, beans.getReference(bean, type, beans.createCreationalContext(bean)));
            }
        }
    }

    /** For tests: a catalogue of these beans, called directly. */
    static Catalogue of(Object... services) {
        Catalogue catalogue = new Catalogue();
        Arrays.stream(services).forEach(service -> catalogue.add(service.getClass(), service));
        return catalogue;
    }

    /** For pages about the methods of these services: nothing of it can be called. */
    public static Catalogue describing(Collection<Class<?>> services) {
        Catalogue catalogue = new Catalogue();
        services.forEach(service -> catalogue.add(service, null));
        return catalogue;
    }

    public Optional<Operation> find(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** Whether a method needs it, or it is the short name of those that one needs. */
    public boolean knowsPermission(String permission) {
        return operations.values().stream()
                .map(Operation::permission)
                .anyMatch(needed -> needed.equals(permission) || needed.startsWith(permission + "_"));
    }

    /** In the order of their names. */
    public Collection<Operation> all() {
        return Collections.unmodifiableCollection(operations.values());
    }

    private void add(Class<?> type, Object bean) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> add(method, bean));
    }

    private void add(Method method, Object bean) {
        String place = method.getDeclaringClass().getName() + "." + method.getName();
        ApiMethod declared = method.getAnnotation(ApiMethod.class);
        if (declared == null) {
            throw new IllegalStateException(place + " is public in an @ApiService and no @ApiMethod");
        }
        if (!NAME.matcher(declared.value()).matches()) {
            throw new IllegalStateException(place + " is not called like Object_Verb");
        }
        if (!PERMISSION.matcher(declared.permission()).matches()) {
            throw new IllegalStateException(place + " declares no permission like object_verb");
        }
        Operation operation;
        try {
            operation = new Operation(method, bean);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(place + " cannot be an API method: " + e.getMessage(), e);
        }
        if (operations.putIfAbsent(operation.name(), operation) != null) {
            throw new IllegalStateException(place + " is a second " + operation.name());
        }
    }
}

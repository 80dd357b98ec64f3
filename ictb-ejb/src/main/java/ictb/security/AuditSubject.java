package ictb.security;

import ictb.platform.api.ApiParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call was about: the ids among its arguments, what it said itself, and the id that it answered. */
final class AuditSubject {

    private static final int LONGEST = 255;

    private AuditSubject() {}

    /**
     * @param arguments as bound; fewer than the method has when they could not be bound
     * @param said by the call: {@link ictb.platform.api.CurrentCall#subject}
     */
    static String of(Method method, Object[] arguments, List<String> said, Optional<Object> result) {
        List<String> ids = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < Math.min(parameters.length, arguments.length); i++) {
            ApiParam declared = parameters[i].getAnnotation(ApiParam.class);
            Object value = arguments[i] instanceof Optional<?> maybe ? maybe.orElse(null) : arguments[i];
            if (declared != null && declared.value().endsWith("_id") && isId(value)) {
                ids.add(declared.value() + "=" + value);
            }
        }
        ids.addAll(said);
        result.filter(AuditSubject::isId).ifPresent(id -> ids.add("id=" + id));
        String subject = String.join(" ", ids);
        return subject.substring(0, Math.min(LONGEST, subject.length()));
    }

    private static boolean isId(Object value) {
        return value instanceof Long || value instanceof Integer;
    }
}

package ictb.platform.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A method of the API as the catalogue knows it. */
public final class Operation {

    private static final Pattern REPEATABLE = Pattern.compile(".*_(Create|Add|Import|Start)");

    private final ApiMethod declared;
    private final Method method;
    private final Object bean;
    private final List<Parameter> parameters;
    private final List<Shape.Member> arguments;
    private final Shape answer;
    private final boolean isRepeatable;

    Operation(Method method, Object bean) {
        this.declared = method.getAnnotation(ApiMethod.class);
        this.method = method;
        this.bean = bean;
        this.parameters =
                Arrays.stream(method.getParameters()).map(Parameter::of).toList();
        this.arguments = Shapes.ofArguments(parameters);
        ResultTypes.check(method.getGenericReturnType());
        this.answer = Shapes.of(method.getGenericReturnType());
        this.isRepeatable = REPEATABLE.matcher(declared.value()).matches();
        method.setAccessible(true);
    }

    /** The guide's name: {@code Campaign_Start}. */
    public String name() {
        return declared.value();
    }

    public String permission() {
        return declared.permission();
    }

    /** Whether it changes nothing, so that GET serves it. */
    public boolean reads() {
        return declared.reads();
    }

    /** Whether it changes something, and GET serves it for whoever sends an API key. */
    public boolean getByKey() {
        return declared.getByKey();
    }

    /** What it reads, in the order in which it declares it. */
    public List<Shape.Member> arguments() {
        return arguments;
    }

    /** What it answers when it succeeds. */
    public Shape answer() {
        return answer;
    }

    /** Whether doing it twice makes two of something, so that an Idempotency-Key counts. */
    public boolean isRepeatable() {
        return isRepeatable;
    }

    /** What declares it; its Javadoc describes it. */
    public Method method() {
        return method;
    }

    Object[] bind(RawArguments sent) {
        if (sent.isStrict()) {
            Strictness.demand(sent, arguments);
        }
        return parameters.stream().map(parameter -> parameter.bind(sent)).toArray();
    }

    /** Calls the bean through its container reference, so that its transaction and interceptors apply. */
    Object invoke(Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

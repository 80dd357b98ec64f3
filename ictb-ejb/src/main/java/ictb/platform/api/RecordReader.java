package ictb.platform.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads an object into a record, by the record's components alone: what else the object holds is never bound. */
final class RecordReader implements Reader {

    private final List<Parameter> members;
    private final MethodHandle constructor;

    RecordReader(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        members = Arrays.stream(components).map(Parameter::of).toList();
        constructor = constructor(type, components);
    }

    @Override
    public Object read(String name, JsonValue value) {
        JsonObject object = Structures.object(name, value);
        Object[] values = members.stream()
                .map(member -> member.in(name).read(key -> Optional.ofNullable(object.get(key))))
                .toArray();
        try {
            return constructor.invokeWithArguments(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(canonical);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + type.getName() + " cannot be made", e);
        }
    }
}

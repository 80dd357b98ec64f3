package ictb.platform.api;

import ictb.platform.Search;
import jakarta.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Finds the reader of a type, once, at the start. */
final class Readers {

    private Readers() {}

    /** @throws IllegalStateException for a type that no reader knows: a fault of ours, found at the start */
    static Reader of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListReader(list.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[0] == String.class) {
            return new MapReader(map.getActualTypeArguments()[1]);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("nothing reads a " + type.getTypeName());
        }
        if (plain == Search.class) {
            return new SearchReader();
        }
        if (plain == JsonObject.class) {
            return Structures::object;
        }
        if (plain.isRecord() && plain != UploadedFile.class) {
            return new RecordReader(plain);
        }
        return Scalars.of(plain).orElseThrow(() -> new IllegalStateException("nothing reads a " + plain.getName()));
    }
}

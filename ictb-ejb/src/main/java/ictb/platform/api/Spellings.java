package ictb.platform.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names that clients write in more than one way, wherever they stand: as an argument, as a member or as a field of a search. */
public final class Spellings {

    private static final Map<String, String> OTHERS = Map.of("usr_id", "user_id");

    private Spellings() {}

    /** Other names of an argument or a member: those that it declares, and those that hold everywhere. */
    static List<String> aliases(String name, String... declared) {
        return Stream.concat(Stream.of(declared), Stream.ofNullable(OTHERS.get(name)))
                .distinct()
                .toList();
    }

    /** What the API calls a field that a client wrote so. */
    public static String ofField(String written) {
        return OTHERS.entrySet().stream()
                .filter(spelling -> spelling.getValue().equals(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }
}

package ictb.launcher;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a child gets of the launcher's own environment. Settings of ICTB, secrets among them, are the application's alone; what
 * else stands there, nobody's.
 */
final class ChildEnvironment {
    private static final Set<String> BASIC =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "JAVA_HOME");
    private static final Set<String> OF_JAVA = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");
    private static final String SETTING = "ICTB_";

    private ChildEnvironment() {}

    /** What any program needs to run: where programs and its user's files are, language and time zone. */
    static Map<String, String> basic(Map<String, String> own) {
        return only(own, ChildEnvironment::isBasic);
    }

    /** That, options of the virtual machine, and the settings. */
    static Map<String, String> ofApplication(Map<String, String> own) {
        return only(own, name -> isBasic(name) || OF_JAVA.contains(name) || name.startsWith(SETTING));
    }

    private static boolean isBasic(String name) {
        return BASIC.contains(name) || name.startsWith("LC_");
    }

    private static Map<String, String> only(Map<String, String> own, Predicate<String> wanted) {
        Map<String, String> kept = new TreeMap<>(own);
        kept.keySet().removeIf(wanted.negate());
        return kept;
    }
}

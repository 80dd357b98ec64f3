package ictb.launcher.asterisk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files make up a configuration: the name in {@code etc} and the template it is written from. */
final class Templates {
    private static final String EMPTY = "common/empty.conf";
    private static final Set<String> EMPTY_FILES =
            Set.of("acl.conf", "ccss.conf", "features.conf", "pjproject.conf", "websocket_client.conf");
    private static final List<String> COMMON =
            List.of("asterisk.conf", "indications.conf", "logger.conf", "res_fax.conf", "rtp.conf", "udptl.conf");

    private static final String DIALPLAN = "extensions_ictb.conf";

    static final Map<String, String> DIALER = with(
            DIALPLAN,
            of(
                    "dialer/",
                    List.of(
                            "amd.conf",
                            "cdr.conf",
                            "cdr_custom.conf",
                            "cel.conf",
                            "cel_custom.conf",
                            "extensions.conf",
                            "manager.conf",
                            "modules.conf",
                            "pjsip.conf")));

    static final Map<String, String> CARRIER = of(
            "carrier/",
            List.of(
                    "cdr.conf",
                    "cel.conf",
                    "cel_custom.conf",
                    "extensions.conf",
                    "manager.conf",
                    "modules.conf",
                    "pjsip.conf"));

    private Templates() {}

    private static Map<String, String> of(String folder, List<String> own) {
        Map<String, String> files = new LinkedHashMap<>();
        EMPTY_FILES.forEach(name -> files.put(name, EMPTY));
        COMMON.forEach(name -> files.put(name, "common/" + name));
        own.forEach(name -> files.put(name, folder + name));
        return Collections.unmodifiableMap(files);
    }

    private static Map<String, String> with(String file, Map<String, String> others) {
        Map<String, String> files = new LinkedHashMap<>(others);
        files.put(file, file);
        return Collections.unmodifiableMap(files);
    }
}

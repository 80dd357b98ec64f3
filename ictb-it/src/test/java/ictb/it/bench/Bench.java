package ictb.it.bench;

import ictb.launcher.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the benchmark, or parts of it, in the foreground and prints what it saw. */
public final class Bench {

    private static final String ALL = "all";
    private static final List<String> OF_CALLS = List.of("calls", "checks");
    private static final List<String> OF_THE_DIALER = List.of("decisions");
    private static final List<String> OF_VOICE = List.of("playback", "ivr");
    private static final List<String> OF_THE_EAR = List.of("amd");
    private static final List<String> OF_THE_API = List.of("import", "status", "soap", "summary", "result", "explain");

    private Bench() {}

    /** @param arguments a folder to work in, which is emptied; the folder of the assembly; parts with commas between, or all */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path assembly = Path.of(arguments[1]);
        Set<String> parts = parts(arguments[2]);
        delete(home);
        if (parts.contains("calls")) {
            Calls.run(home.resolve("calls"), assembly);
        }
        if (parts.contains("checks")) {
            Checks.run(home.resolve("checks"), assembly);
        }
        if (parts.contains("decisions")) {
            measureDecisions(home.resolve("decisions"), Assembly.in(assembly));
        }
        if (parts.contains("playback")) {
            new Playbacks(home.resolve("playback"), Assembly.in(assembly)).run();
        }
        if (parts.contains("ivr")) {
            new Prompts(home.resolve("ivr"), Assembly.in(assembly)).run();
        }
        if (parts.contains("amd")) {
            new AnsweringMachines(home.resolve("amd")).run();
        }
        if (OF_THE_API.stream().anyMatch(parts::contains)) {
            try (ApiSystem system = new ApiSystem(home.resolve("api"), Assembly.in(assembly))) {
                measureApi(system, parts);
            }
        }
    }

    private static Set<String> parts(String told) {
        List<String> known = Stream.of(OF_CALLS, OF_THE_DIALER, OF_VOICE, OF_THE_EAR, OF_THE_API)
                .flatMap(List::stream)
                .toList();
        List<String> parts = told.equals(ALL) ? known : List.of(told.split(","));
        if (!known.containsAll(parts)) {
            throw new IllegalArgumentException("-Dbench is all, or some of " + String.join(",", known));
        }
        return new HashSet<>(parts);
    }

    /** The trunk bears what the dialer can give. */
    private static void measureDecisions(Path home, Assembly assembly) throws Exception {
        Path evidence = Files.createDirectories(home.resolve("evidence"));
        Files.createFile(evidence.resolve("cel.csv"));
        try (AmiStub asterisk = AmiStub.start();
                ApiSystem system = new ApiSystem(
                        home,
                        assembly,
                        Map.of(
                                "ICTB_AMI_PORT", "" + asterisk.port(),
                                "ICTB_TRUNK_CPS", "10000",
                                "ICTB_TRUNK_CHANNELS", "100000",
                                "ICTB_ASTERISK_CHANNELS", "100000",
                                "ICTB_ASTERISK_CPS", "10000"))) {
            new DialDecisions(system, asterisk).run();
        }
    }

    private static void measureApi(ApiSystem system, Set<String> parts) throws Exception {
        if (parts.contains("import")) {
            new ImportRows(system).run();
        }
        long small = DoneCampaign.of(DoneCampaign.SMALL, system);
        if (parts.contains("status")) {
            new StatusCalls(system, small).run();
        }
        if (parts.contains("soap")) {
            new SoapCalls(system, small).run();
        }
        if (parts.contains("summary") || parts.contains("result")) {
            long large = DoneCampaign.of(DoneCampaign.LARGE, system);
            if (parts.contains("summary")) {
                new TellingCalls(system, "Campaign_Summary", large, small).run();
            }
            if (parts.contains("result")) {
                new ResultStream(system, large).run();
            }
        }
        if (parts.contains("explain")) {
            long few = WaitingCampaign.of(DoneCampaign.SMALL, system);
            new TellingCalls(system, "Campaign_Explain", WaitingCampaign.of(DoneCampaign.LARGE, system), few).run();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

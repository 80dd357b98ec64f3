package ictb.it.bench;

import ictb.it.answering.Answer;
import ictb.it.answering.Corpus;
import ictb.launcher.asterisk.Asterisk;
import ictb.launcher.asterisk.AsteriskOptions;
import ictb.launcher.asterisk.AsteriskRoot;
import ictb.launcher.asterisk.Carrier;
import ictb.voice.answering.EarServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is it: every answer of the corpus at the far end of a call, all calls at once, each detector in turn. The decision is
 * when Asterisk hangs up, since the dialplan here does nothing else after it.
 */
final class AnsweringMachines {

    private static final String CONTEXT = "bench-answering";
    private static final String DIALPLAN =
            "[" + CONTEXT + "]\nexten => s,1,Gosub(ictb-answering,s,1)\n same => n,Hangup(16)\n";

    private final Path home;

    AnsweringMachines(Path home) {
        this.home = home;
    }

    void run() throws Exception {
        List<Answer> answers = Corpus.answers();
        AsteriskRoot root = AsteriskRoot.obtain();
        Path sounds = home.resolve("carrier/sounds/answers");
        Corpus.write(answers, sounds);
        Files.createDirectories(home.resolve("dialer/shared/conf"));
        Files.writeString(home.resolve("dialer/shared/conf/extensions_bench.conf"), DIALPLAN);
        try (Carrier carrier = Asterisk.carrier(root, home.resolve("carrier"), AsteriskOptions.usual());
                EarServer ear = new EarServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            carrier.start();
            new Thread(ear, "ear").start();
            try (Asterisk dialer = Asterisk.dialer(
                    root,
                    home.resolve("dialer"),
                    AsteriskOptions.usual().withCarrier("127.0.0.1", carrier.sipPort()))) {
                dialer.start();
                measure(answers, sounds, dialer, ear.port());
            }
        }
    }

    private static void measure(List<Answer> answers, Path sounds, Asterisk dialer, int earPort) throws Exception {
        AmiLogin login = new AmiLogin(dialer.amiPort(), dialer.amiUser(), dialer.amiSecret());
        System.out.println(
                "amd: " + answers.size() + " answers; seconds from the answer to the decision, median and p90;"
                        + " wait: from a person's last word");
        Cpu cpu = new Cpu("Asterisk", dialer.pid());
        for (Map.Entry<String, String> detector : detectors(earPort).entrySet()) {
            long before = cpu.millis();
            try (AnsweredCalls calls = new AnsweredCalls(login, CONTEXT)) {
                Confusion confusion = new Confusion(answers, sounds, calls.all(answers, detector.getValue()));
                confusion.print(detector.getKey(), false);
                confusion.print(detector.getKey(), true);
            }
            System.out.printf("  %-28s Asterisk %,d ms of processor%n", detector.getKey(), cpu.millis() - before);
        }
    }

    /** A channel variable each; the parameters are those of AMD(), in its order. */
    private static Map<String, String> detectors(int earPort) {
        Map<String, String> detectors = new LinkedHashMap<>();
        detectors.put("AMD(), as it comes", "ICTB_NONE=1");
        detectors.put("AMD(), as VICIdial sets it", amd(2_000, 2_000, 1_000, 5_000, 120, 50, 4, 256));
        detectors.put("AMD(), quick", amd(3_500, 1_500, 300, 5_000, 120, 50, 4, 256));
        detectors.put("AMD(), patient", amd(4_000, 5_000, 900, 12_000, 100, 50, 100, 256));
        detectors.put("AMD(), very patient", amd(4_000, 7_000, 1_000, 12_000, 100, 50, 100, 256, 12_000));
        // Of many sets, one of the best for the learned part: CorpusIT.
        detectors.put("AMD(), fitted", amd(2_500, 5_250, 800, 12_000, 60, 200, 3, 400));
        detectors.put("ours", "ICTB_AMD_EAR=127.0.0.1:" + earPort);
        return detectors;
    }

    private static String amd(int... arguments) {
        StringBuilder text = new StringBuilder("ICTB_AMD_ARGS=");
        for (int argument : arguments) {
            text.append(text.charAt(text.length() - 1) == '=' ? "" : "\\,").append(argument);
        }
        return text.toString();
    }
}

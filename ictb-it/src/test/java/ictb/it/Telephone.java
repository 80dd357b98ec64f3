package ictb.it;

import ictb.launcher.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A SIP telephone, by SIPp: what Asterisk answers to it. */
final class Telephone {

    private static final Pattern ANSWER = Pattern.compile("(?m)^SIP/2\\.0 ([1-6][0-9]{2}) ");
    private static final long PATIENCE_SECONDS = 15;

    private final Path folder;
    private final int asteriskPort;
    private final String name;
    private final String secret;
    private int port = Ports.freeUdp();

    /** @param secret what it is configured with, be it right or wrong */
    Telephone(RunningSystem system, String name, String secret) {
        this.folder = system.home().resolve("telephone-" + name);
        this.asteriskPort = system.asterisk().sipPort();
        this.name = name;
        this.secret = secret;
    }

    /**
     * Statuses in their order: 401 asks for the credentials, 200 is success, 401 after them says that they are wrong. Fewer
     * where a busy Asterisk leaves a request without an answer.
     */
    List<Integer> register() {
        return play("register.xml", "");
    }

    List<Integer> dial(String number) {
        return play("dial.xml", ";" + number);
    }

    /** Calls as a carrier does, without credentials, and asks to transfer the call to another number once it is answered. */
    List<Integer> callIn(String number, String transferredTo) {
        return play("calls-in.xml", ";" + number + ";" + transferredTo);
    }

    /** Where it is reached. */
    int port() {
        return port;
    }

    /**
     * Whether it registers now, for a test that waits until it does. Somebody else may have taken the port since it was found
     * free: then it moves to another one.
     */
    boolean registers() {
        List<Integer> answers = register();
        if (answers.isEmpty()) {
            port = Ports.freeUdp();
        }
        return answers.equals(List.of(401, 200));
    }

    /** What it does with calls from now on, until it is closed. Registers first. */
    Desk at(String scenario) {
        Awaitility.await("registration of " + name)
                .atMost(Duration.ofMinutes(3))
                .until(this::registers);
        return waiting(scenario);
    }

    /**
     * As {@link #at}, without registering.
     *
     * @param keywords of the scenario, and what stands for them, alternate
     */
    Desk waiting(String scenario, String... keywords) {
        try {
            Path messages = prepare(scenario);
            List<String> command = new ArrayList<>(List.of("sipp", "-sf", scenario, "-nostdin"));
            command.addAll(List.of("-i", "127.0.0.1", "-p", "" + port, "-mi", "127.0.0.1"));
            for (int i = 0; i < keywords.length; i += 2) {
                command.addAll(List.of("-key", keywords[i], keywords[i + 1]));
            }
            command.addAll(List.of("-trace_msg", "-message_file", messages.toString(), "127.0.0.1:" + asteriskPort));
            return new Desk(sipp(command), messages);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** A telephone that is being watched. */
    record Desk(Process sipp, Path messages) implements AutoCloseable {

        private static final Pattern INVITE = Pattern.compile("(?m)^INVITE .*?^From: ([^\r]*)", Pattern.DOTALL);

        /** Who was told to call, for each call that reached it. */
        List<String> callers() throws IOException {
            String heard = Files.exists(messages) ? Files.readString(messages, StandardCharsets.ISO_8859_1) : "";
            return INVITE.matcher(heard)
                    .results()
                    .map(invite -> invite.group(1))
                    .distinct()
                    .toList();
        }

        @Override
        public void close() {
            sipp.destroyForcibly();
        }
    }

    /** @return where its messages are kept */
    private Path prepare(String scenario) throws IOException {
        Files.createDirectories(folder);
        Path messages = folder.resolve("messages.log");
        Files.deleteIfExists(messages);
        try (InputStream in = Telephone.class.getResourceAsStream("telephone/" + scenario)) {
            Files.copy(in, folder.resolve(scenario), StandardCopyOption.REPLACE_EXISTING);
        }
        return messages;
    }

    private UncheckedIOException cannot(IOException e) {
        return new UncheckedIOException("SIPp (Debian's sip-tester) cannot be a telephone in " + folder, e);
    }

    private Process sipp(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sipp.out").toFile())
                .start();
    }

    private List<Integer> play(String scenario, String more) {
        try {
            Path messages = prepare(scenario);
            String credentials = "[authentication username=" + name + " password=" + secret + "]";
            Files.writeString(folder.resolve("fields.csv"), "SEQUENTIAL\n" + name + ";" + credentials + more + "\n");
            run(scenario, messages);
            return answers(Files.readString(messages, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** SIPp ends with its call; it never does where nobody answers. */
    private void run(String scenario, Path messages) throws IOException {
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", scenario, "-inf", "fields.csv", "-m", "1"));
        command.addAll(List.of("-nostdin", "-timeout", "10s", "-i", "127.0.0.1", "-p", "" + port));
        command.addAll(List.of("-trace_msg", "-message_file", messages.toString(), "127.0.0.1:" + asteriskPort));
        Process sipp = sipp(command);
        try {
            sipp.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            sipp.destroyForcibly();
        }
    }

    private static List<Integer> answers(String messages) {
        List<Integer> answers = new ArrayList<>();
        Matcher answer = ANSWER.matcher(messages);
        while (answer.find()) {
            answers.add(Integer.valueOf(answer.group(1)));
        }
        return answers;
    }
}

package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ictb.it.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A form whose names and values are any bytes; a character is a byte. */
final class RawForm {

    private static final String BOUNDARY = "----ictb-it-raw-51c0";
    private static final String PART = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String file = "";

    /** The bytes of a text. */
    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** Every byte that is no letter or digit as {@code %20}. */
    static String percentEncoded(String bytes) {
        StringBuilder encoded = new StringBuilder();
        bytes.chars()
                .forEach(b -> encoded.append(
                        Character.isLetterOrDigit(b) && b < 0x80
                                ? String.valueOf((char) b)
                                : String.format("%%%02X", b)));
        return encoded.toString();
    }

    RawForm with(String name, String bytes) {
        fields.put(name, bytes);
        return this;
    }

    RawForm withFile(String name, String fileName, byte[] content) {
        String quoted = fileName.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\r\n]", " ");
        file = PART + name + "\"; filename=\"" + quoted + "\"\r\n\r\n" + new String(content, ISO_8859_1) + "\r\n";
        return this;
    }

    /** As {@code a=1&b=2}. */
    String encoded() {
        return fields.entrySet().stream()
                .map(field -> percentEncoded(field.getKey()) + "=" + percentEncoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    Reply post(ApiClient api, String method) {
        boolean hasFile = !file.isEmpty();
        String body = hasFile ? parts() : encoded();
        return api.send(api.request(method)
                .header(
                        "Content-Type",
                        hasFile ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)))
                .build());
    }

    private String parts() {
        return fields.entrySet().stream()
                .map(field -> PART + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", file + "--" + BOUNDARY + "--\r\n"));
    }

    @Override
    public String toString() {
        String all = encoded();
        return all.length() > 500 ? all.substring(0, 500) + "…" : all;
    }
}

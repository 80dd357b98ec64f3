package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A text that breaks out of where it belongs when somebody puts it there as it is. {@link #MARK} stands in it where it would
 * then be read as something else than text.
 *
 * @param bytes as a field of a form or a header has it; a character is a byte
 * @param json the same as a member of an object has it, with the quotes around it where there are any
 * @param mayFindMore where it means something that is no text: a number, nothing at all
 */
record Injection(String bytes, String json, boolean mayFindMore) {

    static final String MARK = "zqxinj";

    /** As long as would fill the memory of a server that keeps it often enough; shorter than what is refused unread. */
    private static final int LONG = 20_000;

    private static final int SHOWN = 300;

    static List<Injection> all() {
        return List.of(
                text("x' OR '1'='1' zqxinj -- "),
                text("x' or 1=1 zqxinj #"),
                text("x') zqxinj -- "),
                text("x\" OR \"1\"=\"1\" zqxinj -- "),
                text("x' UNION SELECT username, passwd, zqxinj FROM usr -- "),
                text("1 UNION SELECT passwd zqxinj FROM usr"),
                text("1; DROP TABLE contact; -- zqxinj"),
                text("1 OR 1=1 zqxinj"),
                text("1) OR (1=1 zqxinj"),
                text("x'; UPDATE usr SET role_id=1; -- zqxinj"),
                text("x' AND SLEEP(5) AND zqxinj='"),
                text("x\\' OR zqxinj=1 -- "),
                text("zqxinj\\"),
                text("zqxinj'"),
                text("/* zqxinj */"),
                text("`zqxinj`"),
                text("%"),
                text("_"),
                text("%zqxinj_"),
                text("!%zqxinj!_!"),
                text("zqxinj\0' zqxinj"),
                text("x\r\nAction: Originate\r\nzqxinj: y\r\n\r\n"),
                text("x\nzqxinj ERROR forged"),
                text("x\u001b[2J\bzqxinj"),
                text("*)(uid=zqxinj))(|(uid=*"),
                text("' or zqxinj()=1 or ''='"),
                text("${jndi:ldap://127.0.0.1:1/zqxinj}"),
                text("#{zqxinj}${7*7}{{7*7}}<%= 7*7 %>"),
                text("[contact:zqxinj]"),
                text("[contact:first_name|[contact:zqxinj|"),
                text("../../../../etc/zqxinj"),
                text("..\\..\\zqxinj\0.wav"),
                text("file:///etc/zqxinj"),
                text("$(zqxinj);`zqxinj`|zqxinj&"),
                text("Local/1@default&zqxinj,,"),
                text("<script>zqxinj</script><!--"),
                text("<!DOCTYPE a [<!ENTITY zqxinj SYSTEM 'file:///etc/passwd'>]>"),
                text("=cmd|'/c zqxinj'!A1"),
                text("zqxinj é ü \uff07 \u02bc \u2028 \ud83d\ude00 ' zqxinj"),
                text("\u0661\u0662\u0663zqxinj"),
                text("\u202ezqxinj\ufeff"),
                text("'zqxinj".repeat(LONG)),
                text("zqxinj[".repeat(LONG)),
                // A surrogate alone, which UTF-8 cannot write and JSON can.
                new Injection("zqxinj\u00ed\u00a0\u0080' zqxinj", "\"zqxinj\\ud800' zqxinj\"", false),
                new Injection("zqxinj\u00ed\u00bf\u00bf", "\"\\udfffzqxinj\"", false),
                // Quotes in two and three bytes, and a byte that an Asian character set joins with the backslash.
                new Injection("\u00c0\u00a7 OR zqxinj", "\"\u00c0\u00a7 OR zqxinj\"", false),
                new Injection("\u00e0\u0080\u00a7 OR zqxinj", "\"\u00e0\u0080\u00a7 OR zqxinj\"", false),
                new Injection("\u00bf' OR zqxinj", "\"\u00bf' OR zqxinj\"", false),
                bare("zqxinj\",\"usr_id\":\"1", "\"zqxinj\",\"usr_id\":\"1\""),
                bare("zqxinj\"}],\"role_id\":1,[{\"", "\"zqxinj\"}],\"role_id\":1,[{\"\""),
                bare("{\"zqxinj\":[{}]}", "{\"zqxinj\":[{}]}"),
                bare("[[[[\"zqxinj\"]]]]", "[[[[\"zqxinj\"]]]]"),
                bare("{\"zqxinj\":", "{\"zqxinj\":"),
                bare("null", "null"),
                bare("true", "true"),
                bare("[]", "[]"),
                bare("9223372036854775807", "9223372036854775807"),
                bare("-9223372036854775808", "-9223372036854775808"),
                bare("1e999999999", "1e999999999"),
                bare("0.1e-999999999", "0.1e-999999999"),
                bare("-1", "-1"),
                bare("0", "0"),
                bare("NaN", "NaN"));
    }

    /** The beginning of any text, without what a report could not hold. */
    static String shown(String text) {
        return (text.length() > SHOWN ? text.substring(0, SHOWN) + " and so on" : text).replaceAll("[^ -~]", "?");
    }

    Injection digitsAlone() {
        return text(bytes.replaceAll("[^0-9]", ""));
    }

    private static Injection text(String text) {
        return new Injection(new String(text.getBytes(UTF_8), ISO_8859_1), quoted(text), false);
    }

    private static Injection bare(String bytes, String json) {
        return new Injection(bytes, json, true);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(
                        c >= ' ' && c < 0x7f && c != '"' && c != '\\'
                                ? String.valueOf((char) c)
                                : String.format("\\u%04x", c)));
        return json.append('"').toString();
    }

    @Override
    public String toString() {
        return shown(bytes);
    }
}

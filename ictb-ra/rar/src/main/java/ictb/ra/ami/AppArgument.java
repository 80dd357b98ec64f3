package ictb.ra.ami;

/**
 * How Asterisk splits the value of a {@code Variable} header (main/app.c, __ast_app_separate_args): at commas, after
 * taking quotes and backslashes away.
 */
final class AppArgument {

    private AppArgument() {}

    /** The value such that Asterisk reads it back unchanged, commas, quotes, backslashes and all. */
    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}

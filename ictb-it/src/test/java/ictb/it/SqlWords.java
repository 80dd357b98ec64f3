package ictb.it;

/** What of a statement MariaDB reads as SQL: everything but what stands in quotes. */
final class SqlWords {

    private final String statement;
    private int at;

    private SqlWords(String statement) {
        this.statement = statement;
    }

    /**
     * The statement with every literal as {@code ''}.
     *
     * @throws AssertionError when a literal has no end
     */
    static String of(String statement) {
        return new SqlWords(statement).words();
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        while (at < statement.length()) {
            char c = statement.charAt(at++);
            if (c == '\'' || c == '"') {
                skipLiteral(c);
                words.append("''");
            } else {
                words.append(c);
            }
        }
        return words.toString();
    }

    /** A backslash takes the next character with it, and a doubled quote is one of the text. */
    private void skipLiteral(char quote) {
        while (at < statement.length()) {
            char c = statement.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == quote && (at == statement.length() || statement.charAt(at) != quote)) {
                return;
            } else if (c == quote) {
                at++;
            }
        }
        throw new AssertionError("A literal without an end in " + Injection.shown(statement));
    }
}

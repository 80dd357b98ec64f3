package ictb.contact.csv;

import ictb.platform.DomainException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV file (RFC 4180), one after another. What is not quite by the rules is read as it is written where it stands
 * in one cell: {@code 5" pipe}, {@code "Bob" Smith}. A quote that swallows cells or rows is refused with its line, because nobody
 * could tell what was lost.
 */
final class CsvRows {

    /** Characters of a field. */
    static final int LONGEST_FIELD = 1 << 16;

    /** Characters of a row, which is held in memory. */
    static final int LONGEST_ROW = 1 << 20;

    static final int MOST_COLUMNS = 1_000;

    private static final String NOT_READABLE = "The file is not readable as CSV: ";
    private static final int BUFFER = 1 << 15;
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private long line;
    private long rowLine;
    private int rowLength;
    private boolean hasLineBreak;
    private boolean isRowEnded;

    /** @param firstLine number of the line with which the text begins */
    CsvRows(Reader in, char separator, long firstLine) {
        this.in = in;
        this.separator = separator;
        this.line = firstLine;
    }

    /**
     * Reads the next row.
     *
     * @return whether there was one
     * @throws DomainException when the file is no CSV: the sentence names the line
     */
    boolean next() throws IOException {
        if (peek() == END) {
            return false;
        }
        fields = new ArrayList<>(Math.max(4, fields.size()));
        rowLine = line;
        rowLength = 0;
        hasLineBreak = false;
        isRowEnded = false;
        while (!isRowEnded) {
            if (fields.size() == MOST_COLUMNS) {
                throw new DomainException(
                        NOT_READABLE + "line " + rowLine + " has more than " + MOST_COLUMNS + " columns");
            }
            skipBlanks();
            add(peek() == '"' ? quoted() : unquoted());
        }
        return true;
    }

    private void add(String text) {
        rowLength += text.length();
        if (rowLength > LONGEST_ROW) {
            throw new DomainException(
                    NOT_READABLE + "the row in line " + rowLine + " is longer than " + LONGEST_ROW + " characters");
        }
        fields.add(text);
    }

    /** Of the row. */
    List<String> fields() {
        return fields;
    }

    /** Where the row begins, from 1. */
    long line() {
        return rowLine;
    }

    /** Whether one of its fields goes over several lines. */
    boolean hasLineBreak() {
        return hasLineBreak;
    }

    private int peek() throws IOException {
        return position < limit || fill() ? buffer[position] : END;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, BUFFER));
        return limit > 0;
    }

    private void skipBlanks() throws IOException {
        while (peek() == ' ' && separator != ' ') {
            position++;
        }
    }

    private String unquoted() throws IOException {
        field.setLength(0);
        return rest();
    }

    /** Adds what stands before the end of the field, and passes over that. */
    private String rest() throws IOException {
        while (peek() != END) {
            int end = position;
            while (end < limit && !isEnd(buffer[end])) {
                end++;
            }
            if (end < limit && field.isEmpty()) {
                String whole = new String(buffer, position, end - position);
                position = end;
                endField();
                return whole;
            }
            field.append(buffer, position, end - position);
            position = end;
            if (field.length() > LONGEST_FIELD) {
                throw new DomainException(NOT_READABLE + "a field in line " + rowLine + " is longer than "
                        + LONGEST_FIELD + " characters");
            }
            if (end < limit) {
                break;
            }
        }
        endField();
        return field.toString();
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void endField() throws IOException {
        int end = peek();
        if (end == END) {
            isRowEnded = true;
            return;
        }
        position++;
        if (end != separator) {
            isRowEnded = true;
            endLine((char) end);
        }
    }

    private void endLine(char end) throws IOException {
        line++;
        if (end == '\r' && peek() == '\n') {
            position++;
        }
    }

    private String quoted() throws IOException {
        long opened = line;
        field.setLength(0);
        position++;
        while (true) {
            int c = peek();
            if (c == END || field.length() >= LONGEST_FIELD) {
                throw open(opened);
            }
            position++;
            if (c != '"') {
                field.append((char) c);
                countLine((char) c);
            } else if (peek() == '"') {
                field.append('"');
                position++;
            } else {
                return closed(opened);
            }
        }
    }

    private void countLine(char c) throws IOException {
        if (c == '\n' || c == '\r') {
            hasLineBreak = true;
            line++;
            if (c == '\r' && peek() == '\n') {
                field.append('\n');
                position++;
            }
        }
    }

    /** Behind the second quote the field must end; in one cell it may go on, and is what is written there. */
    private String closed(long opened) throws IOException {
        String text = field.toString();
        int blanks = position;
        skipBlanks();
        int next = peek();
        if (next == END || isEnd((char) next)) {
            endField();
            return text;
        }
        if (opened != line) {
            throw open(opened);
        }
        if (text.indexOf(separator) >= 0) {
            throw new DomainException(NOT_READABLE + "in line " + line + ", text follows a closing quote");
        }
        field.insert(0, '"').append('"').append(" ".repeat(Math.max(0, position - blanks)));
        return rest();
    }

    private static DomainException open(long line) {
        return new DomainException(NOT_READABLE + "the quote that opens in line " + line + " is never closed");
    }
}

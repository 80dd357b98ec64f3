package ictb.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Texts in XML 1.0, which has no place for some characters: they become U+FFFD. */
final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /** A carriage return is written as a reference: readers would take it for a line's end. */
    static void write(String text, XMLStreamWriter xml) throws XMLStreamException {
        String clean = clean(text);
        int from = 0;
        for (int at = clean.indexOf('\r'); at >= 0; at = clean.indexOf('\r', from)) {
            xml.writeCharacters(clean.substring(from, at));
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(clean.substring(from));
    }

    private static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (!isOfXml(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isOfXml(char c) {
        boolean isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !isControl && !Character.isSurrogate(c) && c < '\uFFFE';
    }
}

package ictb.document.fax;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A converted file, its tags read byte by byte from TIFF 6.0's description, its dots by the JDK's reader. */
record FaxFile(Path path, List<Map<Integer, long[]>> pages) {

    static FaxFile of(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer file =
                ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        List<Map<Integer, long[]>> pages = new ArrayList<>();
        for (int at = file.getInt(4); at != 0; ) {
            int count = file.getShort(at);
            Map<Integer, long[]> tags = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                int entry = at + 2 + i * 12;
                tags.put(file.getShort(entry) & 0xFFFF, values(file, entry));
            }
            pages.add(tags);
            at = file.getInt(at + 2 + count * 12);
        }
        return new FaxFile(path, pages);
    }

    private static long[] values(ByteBuffer file, int entry) {
        int type = file.getShort(entry + 2);
        int count = file.getInt(entry + 4);
        int bytes = type == 3 ? 2 : type == 4 ? 4 : type == 5 ? 8 : 1;
        int from = bytes * count <= 4 ? entry + 8 : file.getInt(entry + 8);
        int words = type == 5 ? 2 * count : count;
        long[] values = new long[words];
        for (int i = 0; i < words; i++) {
            values[i] = switch (type) {
                case 3 -> file.getShort(from + 2 * i) & 0xFFFF;
                case 4, 5 -> file.getInt(from + 4 * i) & 0xFFFF_FFFFL;
                default -> file.get(from + i) & 0xFF;
            };
        }
        return values;
    }

    long[] tag(int page, int tag) {
        return pages.get(page).get(tag);
    }

    BufferedImage dots(int page) throws IOException {
        ImageReader reader = jdkReader();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in);
            return reader.read(page);
        }
    }

    private static ImageReader jdkReader() {
        for (var readers = ImageIO.getImageReadersByFormatName("tiff"); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.")) {
                return reader;
            }
        }
        throw new AssertionError("The JDK has lost its TIFF reader");
    }

    /** What part of a rectangle is black; its corners are parts of the page. */
    double blackness(int page, double left, double top, double right, double bottom) throws IOException {
        BufferedImage dots = dots(page);
        int black = 0;
        int all = 0;
        for (int y = (int) (top * dots.getHeight()); y < bottom * dots.getHeight(); y++) {
            for (int x = (int) (left * dots.getWidth()); x < right * dots.getWidth(); x++) {
                black += (dots.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                all++;
            }
        }
        return (double) black / all;
    }
}

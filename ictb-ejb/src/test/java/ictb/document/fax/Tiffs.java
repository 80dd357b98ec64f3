package ictb.document.fax;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** TIFF files for tests: good ones by the JDK's writer, others byte by byte. */
final class Tiffs {

    private Tiffs() {}

    static Path write(Path file, String compression, BufferedImage... pages) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = jdkWriter();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam compressed = writer.getDefaultWriteParam();
            if (!compression.equals("None")) {
                compressed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                compressed.setCompressionType(compression);
            }
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), compressed);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static ImageWriter jdkWriter() {
        for (var writers = ImageIO.getImageWritersByFormatName("tiff"); writers.hasNext(); ) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new AssertionError("The JDK has lost its TIFF writer");
    }

    /** One page of these tags, each of one long value, and the same bytes as its strip; little-endian. */
    static byte[] of(Map<Integer, Integer> tags, byte[] strip) {
        Map<Integer, Integer> all = new TreeMap<>(Map.of(256, 100, 257, 100, 258, 1, 259, 1, 262, 0, 277, 1, 278, 100));
        all.put(273, 8);
        all.put(279, strip.length);
        all.putAll(tags);
        ByteBuffer file =
                ByteBuffer.allocate(8 + strip.length + 2 + all.size() * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0}).putInt(8 + strip.length).put(strip);
        file.putShort((short) all.size());
        all.forEach((tag, value) ->
                file.putShort(tag.shortValue()).putShort((short) 4).putInt(1).putInt(value));
        return file.putInt(0).array();
    }
}

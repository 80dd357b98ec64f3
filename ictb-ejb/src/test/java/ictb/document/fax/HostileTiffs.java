package ictb.document.fax;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** TIFF files that are meant to take memory or time. */
final class HostileTiffs {

    private HostileTiffs() {}

    /** Each with a part of the sentence that refuses it. */
    static Map<byte[], String> refused() {
        byte[] strip = new byte[1300];
        Map<byte[], String> files = new LinkedHashMap<>();
        files.put(Tiffs.of(Map.of(256, Integer.MIN_VALUE, 257, Integer.MIN_VALUE), strip), "too large");
        files.put(Tiffs.of(Map.of(256, 19_000, 257, 19_000), strip), "too large");
        files.put(Tiffs.of(Map.of(256, 0), strip), "without a size");
        files.put(Tiffs.of(Map.of(273, 100_000), strip), "behind the end of the file");
        files.put(Tiffs.of(Map.of(279, 0x7FFF_FFFF), strip), "behind the end of the file");
        files.put(Tiffs.of(Map.of(277, 60_000), strip), "samples");
        files.put(Tiffs.of(Map.of(258, 64), strip), "samples");
        files.put(Tiffs.of(Map.of(259, 6), strip), "compression 6");
        files.put(Tiffs.of(Map.of(322, 1 << 20, 323, 1 << 20), strip), "tiles");
        files.put(Tiffs.of(Map.of(259, 7, 258, 8), HostilePdfs.jpegHeader(65_000)), "too large");
        files.put(Tiffs.of(Map.of(34665, 8 + strip.length), strip), "loop");
        files.put(tiles(), "damaged");
        files.put(directories(1, true), "loop");
        files.put(directories(100_000, false), "at most 100 pages");
        files.put(values(), "more values than the file");
        files.put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, "damaged");
        files.put(new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0}, "no page");
        return files;
    }

    /** Small files of large pages: what is missing is white. */
    static Map<String, byte[]> bombs() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<Integer, Integer> gray = Map.of(256, 6_000, 257, 6_000, 258, 8, 259, 8, 262, 1, 278, 6_000);
        files.put("36 million shades that are one", Tiffs.of(gray, RawPdf.zeros(36 << 20)));
        Map<Integer, Integer> fax = Map.of(256, 6_000, 257, 6_000, 259, 4, 278, 6_000);
        files.put("36 million dots that are not there", Tiffs.of(fax, new byte[] {0, 16, 1, 0, 16, 1}));
        return files;
    }

    /** Each of them is the same one, which ends too early. */
    private static byte[] tiles() {
        Map<Integer, Integer> tags =
                Map.of(256, 6_000, 257, 6_000, 258, 8, 259, 8, 262, 1, 322, 2_048, 323, 2_048, 324, 8, 325, 1_000);
        return Tiffs.of(tags, RawPdf.zeros(4 << 20));
    }

    private static byte[] directories(int count, boolean isLoop) {
        ByteBuffer file = ByteBuffer.allocate(8 + count * 6).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        for (int i = 0; i < count; i++) {
            int next = i == count - 1 ? isLoop ? 8 : 0 : 8 + (i + 1) * 6;
            file.putShort((short) 0).putInt(next);
        }
        return file.array();
    }

    private static byte[] values() {
        byte[] file = Tiffs.of(Map.of(), new byte[1300]);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(8 + 1300 + 2 + 4, -1);
        return file;
    }
}

package ictb.document.fax;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** Any TIFF becomes a fax or a sentence. */
class TiffFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyFileIsConvertedOrRefused(byte[] content) throws IOException {
        ConvertedOrRefused.check(content);
    }
}

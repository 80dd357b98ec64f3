package ictb.document.fax;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** Any PDF becomes a fax or a sentence. */
class PdfFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyFileIsConvertedOrRefused(byte[] content) throws IOException {
        ConvertedOrRefused.check(content);
    }
}

package dev.ggen.settlement.rates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** The ECB's ZIP, such as {@code eurofxref-hist.zip}: one file, which is unpacked in memory and never larger than a file may be. */
final class EcbZip {
    private static final String ALLOWED = "a ZIP with one file in it, the CSV or the XML";

    private EcbZip() {}

    static boolean is(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static byte[] unpack(SaidRates said, byte[] bytes) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            if (in.getNextEntry() == null) {
                throw said.refused("rates-zip", 1, "is a ZIP that holds nothing", ALLOWED);
            }
            byte[] content = in.readNBytes(EcbFormat.LARGEST_FILE_BYTES + 1);
            said.requireUnpackedSize(content.length);
            if (in.getNextEntry() != null) {
                throw said.refused("rates-zip", 1, "is a ZIP that holds more than one file", ALLOWED);
            }
            return content;
        } catch (IOException e) {
            throw said.refused("rates-zip", 1, "is a ZIP that can't be unpacked", ALLOWED);
        }
    }
}

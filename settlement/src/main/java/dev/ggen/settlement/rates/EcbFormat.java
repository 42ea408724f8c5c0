package dev.ggen.settlement.rates;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The ECB's own files of euro foreign exchange reference rates: {@code eurofxref-hist} with all days, {@code eurofxref-hist-90d} with the last of
 * them, {@code eurofxref} and {@code eurofxref-daily} with the latest, each as CSV, as XML, or as a ZIP of one of these.
 *
 * <p>Which it is, its bytes say, whatever its name. All forms of the same rates are read as the same. Source: the ECB's page on euro foreign
 * exchange reference rates.
 */
public final class EcbFormat {
    /** Twice the ECB's own largest file, also once it is unpacked. */
    public static final int LARGEST_FILE_BYTES = 16 << 20;

    /** How names of such files end, in lower case. */
    public static final List<String> ENDINGS = List.of(".csv", ".xml", ".zip");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EcbFormat() {}

    /**
     * Reads a file.
     *
     * @param name as receipts name it
     * @param shown as the user named it
     * @throws FindingsException with the first line that isn't as published; of a ZIP, a line of the file in it
     */
    public static RateFile read(String name, String shown, byte[] bytes) {
        SaidRates said = new SaidRates(shown);
        said.requireSize(bytes.length);
        byte[] unpacked = EcbZip.is(bytes) ? EcbZip.unpack(said, bytes) : bytes;
        if (isXml(unpacked)) {
            EcbXml.read(said, unpacked);
        } else {
            EcbCsv.read(said, unpacked);
        }
        return said.file(name, Digest.of(bytes));
    }

    private static boolean isXml(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
        return begin.replace(BYTE_ORDER_MARK, "").stripLeading().startsWith("<");
    }
}

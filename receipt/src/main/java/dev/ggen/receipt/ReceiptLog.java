package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The receipts of one project in the order in which they were signed, each by its digest.
 *
 * <p>File form: a line {@code ggen-log/1}, then a line of 64 hexadecimal digits for each receipt, oldest first. The digests' bytes
 * are the entries of one {@link MerkleTree}, whose root a {@link Checkpoint} signs. The log is named after its first receipt, so
 * two projects never share a name. Immutable.
 */
public final class ReceiptLog {
    public static final String FORMAT = "ggen-log/1";

    /** The most receipts that a log may hold. */
    public static final int MAX_RECEIPTS = 1 << 20;

    /** Before the first receipt. */
    public static final ReceiptLog EMPTY = new ReceiptLog(List.of());

    private static final String ID = "log-malformed";
    private static final String ORIGIN = "ggen.dev/log/";

    private final List<Digest> receipts;

    private ReceiptLog(List<Digest> receipts) {
        this.receipts = List.copyOf(receipts);
    }

    /** @throws FindingsException {@code log-malformed} */
    public static ReceiptLog parse(byte[] bytes, String file) {
        List<String> lines = StrictText.decode(bytes, ID, file).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw refused("the log doesn't begin with " + FORMAT, file, 1);
        }
        if (lines.size() - 1 > MAX_RECEIPTS) {
            throw refused("the log holds more than " + MAX_RECEIPTS + " receipts", file, 1);
        }
        List<Digest> receipts = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!Digest.isHex(lines.get(i))) {
                throw refused("the line isn't 64 lower-case hexadecimal digits", file, i + 1);
            }
            receipts.add(new Digest(lines.get(i)));
        }
        ReceiptLog log = new ReceiptLog(receipts);
        if (bytes.length != log.bytes().length) {
            throw refused("the log isn't lines that each end with a line feed", file, lines.size());
        }
        return log;
    }

    private static FindingsException refused(String message, String file, int line) {
        return new FindingsException(Finding.red(ID, message, Place.ofLine(file, line, "")));
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        receipts.forEach(receipt -> text.append(receipt.hex()).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Followed by one more receipt. */
    public ReceiptLog with(Digest receipt) {
        List<Digest> more = new ArrayList<>(receipts);
        more.add(receipt);
        return new ReceiptLog(more);
    }

    public boolean isEmpty() {
        return receipts.isEmpty();
    }

    public int size() {
        return receipts.size();
    }

    /** Counted from 1. */
    public Digest receipt(int sequence) {
        return receipts.get(sequence - 1);
    }

    /** Whether this receipt is the newest. */
    public boolean endsWith(Digest receipt) {
        return !isEmpty() && receipts.getLast().equals(receipt);
    }

    /** The log's name, by its first receipt. */
    public String origin() {
        return origin(receipts.getFirst());
    }

    /** The name of the log that begins with this receipt. */
    public static String origin(Digest first) {
        return ORIGIN + first.hex();
    }

    public Digest root() {
        return MerkleTree.of(receipts.stream()
                        .map(receipt -> HexFormat.of().parseHex(receipt.hex()))
                        .toList())
                .root();
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(origin(), size(), root());
    }
}

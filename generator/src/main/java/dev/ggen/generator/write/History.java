package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.ReceiptLog;
import java.util.List;
import java.util.Optional;

/**
 * The receipts before the next one, as far as they can be relied on: a log goes on only from a receipt of a trusted key, which
 * is the newest in it.
 *
 * @param log empty where a new log begins
 * @param notices yellow, when one begins although there was a receipt
 */
record History(ReceiptLog log, List<Finding> notices) {
    History {
        notices = List.copyOf(notices);
    }

    static History of(ProjectFolder folder, LastRun last) {
        Optional<Bytes> receipt = folder.content(ProjectFolder.RECEIPT);
        if (receipt.isEmpty()) {
            return new History(ReceiptLog.EMPTY, List.of());
        }
        Digest newest = receipt.get().digest();
        if (last.claims().word() != Claims.Word.TRUSTED || last.link().isEmpty()) {
            return restarted("the receipt that is there isn't of a key that you trust");
        }
        Optional<ReceiptLog> log = read(folder).filter(found -> found.endsWith(newest));
        if (log.isPresent() && log.get().size() == last.link().get().sequence()) {
            return new History(log.get(), List.of());
        }
        return last.link().get().sequence() == 1
                ? new History(ReceiptLog.EMPTY.with(newest), List.of())
                : restarted("the log that is there doesn't end with the receipt that is there");
    }

    private static History restarted(String why) {
        Finding notice = Finding.yellow(
                        "log-restarted", "A new log of receipts begins: " + why + ".", Place.ofFile(ProjectFolder.LOG))
                .withHint("Receipts of before can still be verified where they are kept, one by one.");
        return new History(ReceiptLog.EMPTY, List.of(notice));
    }

    /** The log on disk; empty when there is none or it can't be read. */
    static Optional<ReceiptLog> read(ProjectFolder folder) {
        try {
            return folder.output(ProjectFolder.LOG).map(bytes -> ReceiptLog.parse(bytes, ProjectFolder.LOG));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }
}

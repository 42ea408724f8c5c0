package dev.ggen.generator.write;

import dev.ggen.receipt.Check;
import dev.ggen.receipt.Checkpoint;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.ReceiptLog;
import dev.ggen.receipt.Retirement;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.receipt.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Verifies that a receipt stands where it says in its project's log, and that a trusted key signed
 * the log.
 */
final class LogVerification {
    private static final String LOG = "log";

    private final ProjectFolder folder;
    private final Digest receipt;
    private final ChainLink link;

    LogVerification(ProjectFolder folder, Digest receipt, ChainLink link) {
        this.folder = folder;
        this.receipt = receipt;
        this.link = link;
    }

    /** A check for each retired key among the signers. */
    List<Check> retirements(List<TrustRoot> signers) {
        return Retirement.checks(signers, link.position(receipt));
    }

    Check check(Trust trust) {
        Optional<byte[]> bytes = folder.output(ProjectFolder.LOG);
        if (bytes.isEmpty()) {
            return Check.yellow(LOG, "receipt " + link.sequence() + ", but the log isn't here: " + ProjectFolder.LOG);
        }
        try {
            return log(ReceiptLog.parse(bytes.get(), ProjectFolder.LOG), trust);
        } catch (FindingsException e) {
            return Check.of(LOG, e.findings().getFirst());
        }
    }

    private Check log(ReceiptLog log, Trust trust) {
        if (!log.endsWith(receipt) || log.size() != link.sequence()) {
            return Check.red(
                    LOG,
                    "the receipt says that it is number " + link.sequence() + ", the log has " + log.size()
                            + (log.endsWith(receipt) ? "" : " and doesn't end with it"));
        }
        if (!link.isIn(log)) {
            return Check.red(LOG, "the receipt names another receipt before it, or another first one, than the log");
        }
        return checkpoint(log, trust);
    }

    private Check checkpoint(ReceiptLog log, Trust trust) {
        Optional<byte[]> note = folder.output(ProjectFolder.CHECKPOINT);
        if (note.isEmpty()) {
            return Check.red(LOG, "the log's checkpoint is missing: " + ProjectFolder.CHECKPOINT);
        }
        return switch (Checkpoint.open(note.get(), ProjectFolder.CHECKPOINT, trust)) {
            case Verdict.Refused<Checkpoint> refused -> Check.of(LOG, refused.finding());
            case Verdict.Verified<Checkpoint> verified ->
                verified.content().equals(log.checkpoint())
                        ? Check.green(
                                LOG,
                                "receipt " + log.size() + " of " + log.size() + ", root signed by " + verified.names())
                        : Check.red(LOG, "the log isn't the one that its checkpoint was signed for");
        };
    }
}

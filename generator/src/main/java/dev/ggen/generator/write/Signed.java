package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Generated;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.ReceiptLog;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Signer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a run signs: its receipt, the log with it, and the log's checkpoint. A receipt that would say the same as the newest one
 * isn't written again.
 */
final class Signed {
    private final ProjectFolder folder;
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();

    private Signed(ProjectFolder folder) {
        this.folder = folder;
    }

    /** What a run states, whichever place its receipt gets. */
    record Claim(Generated generated, Decisions decisions, String version, RunDetails run) {
        byte[] receipt(ChainLink link, Signer signer) {
            return GenerationReceipt.statement(generated, decisions, link, version, run)
                    .sign(signer)
                    .bytes();
        }
    }

    static Signed of(Claim claim, ProjectFolder folder, LastRun last, Signer signer) {
        Signed signed = new Signed(folder);
        History history = History.of(folder, last);
        Optional<byte[]> newest = folder.receipt().filter(there -> isSame(there, claim, history, last, signer));
        if (newest.isPresent()) {
            signed.put(history.log(), signer);
        } else {
            byte[] receipt = claim.receipt(ChainLink.after(history.log()), signer);
            signed.notices.addAll(history.notices());
            signed.put(ProjectFolder.RECEIPT, receipt);
            signed.put(history.log().with(Digest.of(receipt)), signer);
        }
        return signed;
    }

    private static boolean isSame(byte[] there, Claim claim, History history, LastRun last, Signer signer) {
        return !history.log().isEmpty()
                && last.link()
                        .filter(link -> Arrays.equals(there, claim.receipt(link, signer)))
                        .isPresent();
    }

    private void put(ReceiptLog log, Signer signer) {
        put(ProjectFolder.LOG, log.bytes());
        put(ProjectFolder.CHECKPOINT, log.checkpoint().sign(signer).getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) {
        Optional<Bytes> there = folder.content(path);
        if (there.filter(content -> Arrays.equals(content.array(), bytes)).isEmpty()) {
            changes.add(Change.put(path, there, bytes));
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Finding> notices() {
        return List.copyOf(notices);
    }
}

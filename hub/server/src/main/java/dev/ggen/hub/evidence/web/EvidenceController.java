package dev.ggen.hub.evidence.web;

import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.web.EvidenceJson.CheckpointJson;
import dev.ggen.hub.evidence.web.EvidenceJson.GrowthJson;
import dev.ggen.hub.evidence.web.EvidenceJson.LeafJson;
import dev.ggen.hub.evidence.web.EvidenceJson.ProofJson;
import dev.ggen.hub.evidence.web.EvidenceJson.ReceiptJson;
import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log and the receipts. */
@RestController
@RequestMapping("/api/v1/evidence")
final class EvidenceController {
    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The newest checkpoint; as a plain note and without a token it is at {@code /evidence/checkpoint}. */
    @Operation(summary = "The log's newest checkpoint, signed")
    @GetMapping("/checkpoint")
    CheckpointJson checkpoint(Viewer viewer) {
        viewer.require(Permission.EVIDENCE_READ);
        return CheckpointJson.of(evidence.checkpoint());
    }

    /** That the log of {@code from} leaves is the beginning of the log of {@code to}. */
    @Operation(summary = "Proof that the log only grew between two sizes")
    @GetMapping("/consistency")
    GrowthJson consistency(Viewer viewer, @RequestParam long from, @RequestParam long to) {
        return GrowthJson.of(evidence.consistency(viewer, from, to));
    }

    /** Leaves, the newest first. */
    @Operation(summary = "The log's leaves, newest first")
    @GetMapping("/leaves")
    Slice<LeafJson> leaves(Viewer viewer, Paging paging, @RequestParam Optional<String> subject) {
        return evidence.leaves(viewer, subject, paging.cursor(), paging.size()).map(LeafJson::of);
    }

    @Operation(summary = "One leaf of the log")
    @GetMapping("/leaves/{index}")
    LeafJson leaf(Viewer viewer, @PathVariable long index) {
        return LeafJson.of(evidence.leaf(viewer, index));
    }

    /** A leaf's bytes. */
    @Operation(summary = "A leaf's content, as it was logged")
    @GetMapping("/leaves/{index}/content")
    @AnswersFile(MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> content(Viewer viewer, @PathVariable long index) {
        return bytes(MediaType.APPLICATION_OCTET_STREAM, evidence.content(viewer, index));
    }

    /** The way from a leaf to the newest checkpoint's root. */
    @Operation(summary = "Proof that a leaf is in the log")
    @GetMapping("/leaves/{index}/proof")
    ProofJson proof(Viewer viewer, @PathVariable long index) {
        return ProofJson.of(evidence.inclusion(viewer, index));
    }

    /** Receipts, the newest first. */
    @Operation(summary = "Receipts, newest first")
    @GetMapping("/receipts")
    Slice<ReceiptJson> receipts(Viewer viewer, Paging paging, @RequestParam Optional<String> subject) {
        return evidence.receipts(viewer, subject, paging.cursor(), paging.size())
                .map(ReceiptJson::of);
    }

    @Operation(summary = "One receipt")
    @GetMapping("/receipts/{digest}")
    ReceiptJson receipt(Viewer viewer, @PathVariable String digest) {
        return ReceiptJson.of(evidence.receipt(viewer, read(digest)));
    }

    /** A receipt's DSSE envelope, as it was written. */
    @Operation(summary = "A receipt as it was signed")
    @GetMapping("/receipts/{digest}/envelope")
    @AnswersFile(MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> envelope(Viewer viewer, @PathVariable String digest) {
        return bytes(MediaType.APPLICATION_JSON, evidence.envelope(viewer, read(digest)));
    }

    private static Digest read(String hex) {
        try {
            return new Digest(hex);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("the receipt " + hex);
        }
    }

    private static ResponseEntity<byte[]> bytes(MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).body(bytes);
    }
}

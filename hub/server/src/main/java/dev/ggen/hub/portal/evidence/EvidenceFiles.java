package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Trust;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Evidence as files, byte for byte.
 *
 * <p>The newest checkpoint may be read by everybody, signed in or not: it says how long the log is and what its root is, nothing of what is in
 * it, and it is worth most when monitors of others keep a copy.
 */
@Controller
final class EvidenceFiles {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Evidence evidence;
    private final VendorKey key;

    EvidenceFiles(Evidence evidence, VendorKey key) {
        this.evidence = evidence;
        this.key = key;
    }

    /** A C2SP signed note. */
    @GetMapping("/evidence/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(evidence.checkpoint().note().getBytes(StandardCharsets.UTF_8));
    }

    /** The vendor's public key as a trust file. */
    @GetMapping("/evidence/trust.json")
    ResponseEntity<byte[]> trust(Viewer viewer) {
        viewer.require(Permission.EVIDENCE_READ);
        return file(
                "trust.json",
                MediaType.APPLICATION_JSON,
                Trust.of(key.trustRoot()).bytes());
    }

    @GetMapping("/evidence/leaves/{index}/content")
    ResponseEntity<byte[]> content(Viewer viewer, @PathVariable long index) {
        return file("leaf-" + index, MediaType.APPLICATION_OCTET_STREAM, evidence.content(viewer, index));
    }

    @GetMapping("/evidence/leaves/{index}/proof")
    ResponseEntity<byte[]> proof(Viewer viewer, @PathVariable long index) {
        return file(
                "leaf-" + index + ".proof.json",
                MediaType.APPLICATION_JSON,
                evidence.inclusion(viewer, index).proof().bytes());
    }

    @GetMapping("/evidence/receipts/{hex}/file")
    ResponseEntity<byte[]> receipt(Viewer viewer, @PathVariable String hex) {
        return file(
                hex + ".dsse.json", MediaType.APPLICATION_JSON, evidence.envelope(viewer, ReceiptPages.digest(hex)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}

package dev.ggen.hub.portal.program;

import dev.ggen.receipt.Digest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to take away: never shown in place, whatever a browser thinks they are. */
public final class Attachment {
    private Attachment() {}

    /**
     * An answer that is kept as a file.
     *
     * @param name the file's, of characters that every system takes
     */
    public static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .eTag(Digest.of(bytes).hex())
                .body(bytes);
    }
}

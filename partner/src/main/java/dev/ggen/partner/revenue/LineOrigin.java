package dev.ggen.partner.revenue;

/**
 * Which report lines stand in, checked once for all of them.
 *
 * @param source format and account of the report, as {@code aws-billing-events:123456789012}
 * @param fileDigest SHA-256 of the file's original bytes, 64 hexadecimal digits
 */
public record LineOrigin(String source, String fileDigest) {
    public LineOrigin {
        LineRules.source(source);
        LineRules.sha256(fileDigest);
    }
}

package dev.ggen.settlement.document;

import dev.ggen.generator.template.Limits;
import dev.ggen.generator.template.Templates;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.w3c.dom.Document;

/**
 * A canonical statement as HTML and as PDF, by the templates of a pack.
 *
 * <p>The same statement and pack give the same bytes in any folder, zone, locale and JVM. What can't be rendered is refused with a
 * {@link dev.ggen.receipt.FindingsException}. Thread-safe.
 */
public final class StatementDocument {
    private static final String TEMPLATE = "statement.html";
    private static final String LANGUAGE = "en";
    private static final Limits LIMITS = Limits.STANDARD.withOutputCharacters(InertMarkup.MAX_BYTES);
    private static final Deadline DEADLINE = new Deadline(Duration.ofMinutes(2));

    private StatementDocument() {}

    /** The page for screens and printers, in UTF-8: one file that loads nothing and runs nothing. */
    public static byte[] html(Json.Obj statement, DocumentPack pack) {
        pack.bytes(DocumentPack.TEMPLATES + TEMPLATE);
        Json.Obj view = StatementView.of(statement, Messages.of(pack, LANGUAGE));
        String page = Templates.compile(pack.templates(), LIMITS).render(TEMPLATE, Value.of(view));
        byte[] html = page.getBytes(StandardCharsets.UTF_8);
        InertMarkup.read(html);
        return html;
    }

    /** The page of {@link #html} on A4. */
    public static byte[] pdf(byte[] html, Json.Obj statement, DocumentPack pack) {
        return pdf(html, statement, pack, Paper.A4);
    }

    /** The page of {@link #html} on the given paper: tagged, with the pack's fonts and the statement's own date. */
    public static byte[] pdf(byte[] html, Json.Obj statement, DocumentPack pack, Paper paper) {
        Document document = InertMarkup.read(html);
        Instant issuedAt = Instant.parse(Fields.of(statement).text("issuedAt"));
        Digest identity = Digest.of(CanonicalJson.bytes(statement));
        PdfRenderer renderer = new PdfRenderer(pack, paper, issuedAt, identity);
        return DEADLINE.within(() -> renderer.render(document));
    }
}

package dev.ggen.settlement.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.ggen.receipt.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/**
 * Sets inert markup as a tagged PDF whose bytes depend on its arguments only: the pack's fonts embedded and no other, dates and
 * identity given, nothing loaded from anywhere.
 *
 * @param pack whose fonts are used; a font's file name says family and weight
 * @param paper the page
 * @param issuedAt the date that the file bears
 * @param identity what the file's identity is made from
 */
record PdfRenderer(DocumentPack pack, Paper paper, Instant issuedAt, Digest identity) {
    /** How many pages a document may have. */
    static final int MAX_PAGES = 1_000;

    private static final String PRODUCER = "ggen";

    byte[] render(Document document) {
        FontCoverage.require(document, pack);
        Outline.add(document);
        silence();
        try (PdfBoxRenderer renderer = builder(document).buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            if (pages > MAX_PAGES) {
                throw InertMarkup.refused("it has " + pages + " pages", "at most " + MAX_PAGES);
            }
            renderer.createPDFWithoutClosing();
            date(renderer.getPdfDocument().getDocumentInformation());
            return PdfBytes.of(renderer.getPdfDocument(), identity);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory can be written", e);
        }
    }

    /** The library logs each style it doesn't know to the standard error stream; a browser knows them. */
    private static void silence() {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRendererBuilder builder(Document document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, "");
        builder.withProducer(PRODUCER);
        builder.usePdfUaAccessibility(true);
        builder.useDefaultPageSize(paper.width(), paper.height(), PageSizeUnits.MM);
        builder.useSVGDrawer(new VectorDrawer());
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : "");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        pack.fonts().forEach(font -> embed(font, builder));
        return builder;
    }

    /** {@code fonts/IBMPlexSans-SemiBold.ttf} is the family {@code IBMPlexSans} in weight 600. */
    private static void embed(Map.Entry<String, byte[]> font, PdfRendererBuilder builder) {
        String name = font.getKey()
                .substring(font.getKey().lastIndexOf('/') + 1, font.getKey().lastIndexOf('.'));
        int dash = name.indexOf('-');
        String family = dash < 0 ? name : name.substring(0, dash);
        String style = dash < 0 ? "" : name.substring(dash + 1);
        int weight = switch (style.toLowerCase(Locale.ROOT)) {
            case "semibold" -> 600;
            case "bold" -> 700;
            default -> 400;
        };
        byte[] bytes = FontBytes.withoutLigatures(font.getValue());
        builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, FontStyle.NORMAL, true);
    }

    private void date(PDDocumentInformation information) {
        Calendar issued = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        issued.setTimeInMillis(issuedAt.toEpochMilli());
        information.setCreationDate(issued);
        information.setModificationDate(issued);
    }
}

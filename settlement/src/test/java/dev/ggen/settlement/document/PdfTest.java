package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfTest {
    private static final Map<String, byte[]> PDFS = new ConcurrentHashMap<>();

    static List<String> cases() {
        return Cases.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPageSaysWhichOfHowManyItIs(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(name))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(pdf, page);
                assertTrue(text.contains("Page " + page + " of " + pdf.getNumberOfPages()), text);
                assertTrue(text.contains(statementId(name)), text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLastPageTellsHowToVerify(String name) throws IOException {
        Digest digest = Digest.of(CanonicalJson.bytes(Cases.statement(name)));
        try (PDDocument pdf = Loader.loadPDF(pdf(name))) {
            String last = text(pdf, pdf.getNumberOfPages());
            assertTrue(last.contains("Verify this statement"), last);
            assertTrue(last.contains(digest.toString()), last);
        }
    }

    @Test
    void theHeadOfATableIsRepeatedOnEachOfItsPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("long"))) {
            for (int page = 1; page <= 4; page++) {
                assertTrue(text(pdf, page).contains("Clause Rule"), text(pdf, page));
            }
        }
    }

    @Test
    void amountsStandThereAsText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("short"))) {
            String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            List.of("15,999.55 USD", "37,037.034", "−937.50", "Example: the companies are real, the figures are not.")
                    .forEach(words -> assertTrue(text.contains(words), words));
        }
    }

    @Test
    void itIsTaggedNamedAndInOneLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("short"))) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Partner statement: Amazon Web Services, September\u00a02026",
                    pdf.getDocumentInformation().getTitle());
            assertEquals(
                    "What is shared",
                    pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
        }
    }

    @Test
    void onlyThePacksFontsAreUsedAndTheyAreEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("short"))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("+IBMPlex"), font.getName());
                }
            }
        }
    }

    @Test
    void letterPaperIsWiderAndShorter() throws IOException {
        byte[] letter = StatementDocument.pdf(html("none"), Cases.statement("none"), Cases.pack(), Paper.LETTER);
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            assertEquals(612, pdf.getPage(0).getMediaBox().getWidth(), 0.1);
            assertEquals(792, pdf.getPage(0).getMediaBox().getHeight(), 0.1);
        }
    }

    @Test
    void aLetterThatNoFontHasIsRefused() {
        byte[] html = new String(html("none"), StandardCharsets.UTF_8)
                .replace("IBM Services", "日本 Services")
                .getBytes(StandardCharsets.UTF_8);
        FindingsException refusal = assertThrows(
                FindingsException.class, () -> StatementDocument.pdf(html, Cases.statement("none"), Cases.pack()));
        assertEquals(
                "no font of the pack has the letter U+65E5 日, U+672C 本",
                refusal.findings().getFirst().message());
    }

    @Test
    void aPackWithoutItsTemplateIsRefused() {
        TreeMap<String, byte[]> files = new TreeMap<>(Cases.pack().files());
        files.remove("templates/statement.html");
        Json.Obj statement = Cases.statement("none");
        assertThrows(FindingsException.class, () -> StatementDocument.html(statement, new DocumentPack(files)));
    }

    @Test
    void anotherJvmInAnotherPlaceMakesTheSameBytes(@TempDir Path folder) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Duser.language=fa",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenderOnce.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = other.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
            assertEquals(Digest.of(pdf("short")).hex(), said.strip());
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String statementId(String name) {
        return Fields.of(Cases.statement(name)).text("id");
    }

    private static byte[] html(String name) {
        return StatementDocument.html(Cases.statement(name), Cases.pack());
    }

    private static byte[] pdf(String name) {
        return PDFS.computeIfAbsent(
                name, missing -> StatementDocument.pdf(html(missing), Cases.statement(missing), Cases.pack()));
    }
}

package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.FindingsException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertMarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<img src=\"https://example.org/x.png\" />",
                "<img src=\"file:///etc/passwd\" />",
                "<a href=\"https://example.org\">x</a>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<link rel=\"stylesheet\" href=\"x.css\" />",
                "<object data=\"x\"></object>",
                "<iframe src=\"x\"></iframe>",
                "<form><input /></form>",
                "<p style=\"background:url(x)\">x</p>",
                "<base href=\"https://example.org\" />",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\" />",
                "<td colspan=\"100000\">x</td>",
                "<svg><use href=\"#x\" /></svg>",
                "<svg><image href=\"x\" /></svg>",
                "<bookmarks></bookmarks>",
                "<?xml-stylesheet href=\"x\"?>",
                "<p>&nbsp;</p>",
                "<p>not closed",
                "<style>@import \"x\";</style>",
                "<style>p { background: URL(x) }</style>",
                "<style>p { background: image-set(\"x\" 1x) }</style>",
                "<style>@font-face { font-family: x; src: url(x) }</style>",
                "<style>p { background: \\75rl(x) }</style>",
            })
    void whatCouldRunOrReachOutIsRefused(String hostile) {
        assertRefused("<!DOCTYPE html><html><head><title>x</title></head><body>" + hostile + "</body></html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>",
                "<!DOCTYPE html SYSTEM \"https://example.org/x.dtd\"><html></html>",
                "",
                "plain words",
            })
    void aDocumentTypeOfItsOwnIsRefused(String page) {
        assertRefused(page);
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused("<html><body>" + "<div>".repeat(100_000) + "</div>".repeat(100_000) + "</body></html>");
    }

    @Test
    void tooManyElementsAreRefused() {
        assertRefused("<html><body>" + "<br />".repeat(InertMarkup.MAX_ELEMENTS) + "</body></html>");
    }

    @Test
    void plainTextAndTablesPass() {
        String page = "<!DOCTYPE html><html><body><table><tr><td colspan=\"2\">x</td></tr></table></body></html>";
        assertEquals("x", read(page).getDocumentElement().getTextContent());
    }

    private static org.w3c.dom.Document read(String page) {
        return InertMarkup.read(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String page) {
        FindingsException refusal = assertThrows(FindingsException.class, () -> read(page));
        assertEquals("document-not-inert", refusal.findings().getFirst().id());
        assertTrue(refusal.findings().getFirst().isRed());
    }
}

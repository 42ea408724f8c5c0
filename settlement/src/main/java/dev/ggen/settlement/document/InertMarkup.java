package dev.ggen.settlement.document;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.NodeIterator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Markup that can run nothing and reach nothing, whoever wrote the template: well-formed XML, no document type but HTML's own, and
 * only the elements, attributes and styles that a document needs.
 */
final class InertMarkup {
    /** The longest document that is read. */
    static final int MAX_BYTES = 8 << 20;

    /** How many elements a document may have. */
    static final int MAX_ELEMENTS = 200_000;

    private static final int MAX_DEPTH = 64;
    private static final String DOCTYPE = "<!DOCTYPE html>";
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "footer",
            "main",
            "section",
            "nav",
            "div",
            "span",
            "p",
            "h1",
            "h2",
            "h3",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "strong",
            "em",
            "small",
            "code",
            "time",
            "abbr",
            "br",
            "hr",
            "a",
            "svg",
            "path");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "lang",
            "dir",
            "title",
            "scope",
            "headers",
            "colspan",
            "rowspan",
            "datetime",
            "role",
            "href",
            "name",
            "content",
            "charset",
            "http-equiv",
            "media",
            "width",
            "height",
            "viewBox",
            "d",
            "fill-rule",
            "aria-label",
            "aria-hidden",
            "aria-labelledby",
            "tabindex",
            "data-label");
    private static final int CHECKED = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION;
    private static final int MAX_SPAN = 100;

    private InertMarkup() {}

    /**
     * Reads a document and refuses what isn't inert.
     *
     * @throws FindingsException with the first thing that is refused
     */
    static Document read(byte[] html) {
        if (html.length > MAX_BYTES) {
            throw refused("the document has " + html.length + " bytes", "at most " + MAX_BYTES);
        }
        Document document = parse(html);
        check(document);
        return document;
    }

    private static Document parse(byte[] html) {
        int skipped = startsWithDoctype(html) ? DOCTYPE.length() : 0;
        try {
            return builder().parse(new ByteArrayInputStream(html, skipped, html.length - skipped));
        } catch (SAXParseException e) {
            throw refused("line " + e.getLineNumber() + " is not XML: " + e.getMessage(), "well-formed XHTML in UTF-8");
        } catch (SAXException | IOException e) {
            throw refused("it is not XML: " + e.getMessage(), "well-formed XHTML in UTF-8");
        }
    }

    private static boolean startsWithDoctype(byte[] html) {
        for (int i = 0; i < DOCTYPE.length(); i++) {
            if (i >= html.length || html[i] != DOCTYPE.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new ThrowingErrors());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser knows these features", e);
        }
    }

    private static void check(Document document) {
        NodeIterator nodes = ((DocumentTraversal) document).createNodeIterator(document, CHECKED, null, false);
        int count = 0;
        for (Node node = nodes.nextNode(); node != null; node = nodes.nextNode()) {
            count++;
            if (count > MAX_ELEMENTS) {
                throw refused("it has more than " + MAX_ELEMENTS + " elements", "at most so many");
            }
            if (node instanceof Element element) {
                check(element);
            } else {
                throw refused("it has the processing instruction " + node.getNodeName(), "none");
            }
        }
    }

    private static void check(Element element) {
        String name = element.getNodeName();
        if (!ELEMENTS.contains(name)) {
            throw refused("it has the element " + name, "elements of text, tables and paths");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(name, (Attr) attributes.item(i));
        }
        if (name.equals("style")) {
            InertStyle.check(element.getTextContent());
        }
    }

    private static void check(String element, Attr attribute) {
        String value = attribute.getValue();
        boolean fine = ATTRIBUTES.contains(attribute.getName())
                && switch (attribute.getName()) {
                    case "href" -> element.equals("a") && value.startsWith("#");
                    case "http-equiv" -> value.equals("Content-Security-Policy");
                    case "colspan", "rowspan" -> value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= MAX_SPAN;
                    default -> true;
                };
        if (!fine) {
            throw refused(
                    "the element " + element + " has " + attribute.getName() + "=\"" + value + "\"",
                    "attributes that load nothing and run nothing");
        }
    }

    static FindingsException refused(String found, String allowed) {
        return new FindingsException(Finding.red("document-not-inert", "the template's document is refused: " + found)
                .withAllowed(allowed)
                .withHint("mend the template, or take the statement pack that comes with ggen"));
    }
}

package dev.ggen.settlement.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a PDF needs beyond HTML: bookmarks of the headings, and alternative texts where its maker looks for them. */
final class Outline {
    private Outline() {}

    static void add(Document document) {
        Element bookmarks = document.createElement("bookmarks");
        NodeList headings = document.getElementsByTagName("h2");
        for (int i = 0; i < headings.getLength(); i++) {
            Element heading = (Element) headings.item(i);
            if (heading.hasAttribute("id")) {
                bookmarks.appendChild(bookmark(document, heading));
            }
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
        nameDrawings(document);
    }

    private static Element bookmark(Document document, Element heading) {
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip());
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }

    private static void nameDrawings(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
        }
    }
}

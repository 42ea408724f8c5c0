package dev.ggen.settlement.document;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a reader of the page reads: a line per block or table row, cells apart by bars. */
final class PageText {
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "tr", "dt", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNREAD = Set.of("style", "head", "svg");
    private final StringBuilder text = new StringBuilder();

    private PageText() {}

    static String of(byte[] html) {
        PageText page = new PageText();
        page.read(InertMarkup.read(html).getDocumentElement());
        return page.text
                        .toString()
                        .replaceAll("[ \n]*\n[ \n]*", "\n")
                        .replaceAll(" +", " ")
                        .replaceAll("(?m)^( ?\\| ?)+|( ?\\| ?)+$", "")
                        .strip()
                + "\n";
    }

    private void read(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getTextContent().replace('\n', ' '));
        }
        if (!(node instanceof Element element) || UNREAD.contains(element.getTagName())) {
            return;
        }
        if (LINES.contains(element.getTagName())) {
            text.append('\n');
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            read(children.item(i));
        }
        if (CELLS.contains(element.getTagName())) {
            text.append(" | ");
        }
        if (LINES.contains(element.getTagName())) {
            text.append('\n');
        }
    }
}

package dev.ggen.checks.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A POM, read as XML: what it names and in which version. */
final class Pom {
    private static final String OURS = "dev.ggen";

    private final Document document;

    private Pom(Document document) {
        this.document = document;
    }

    static Pom read(Path file) throws IOException {
        try {
            return new Pom(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no POM", e);
        }
    }

    Optional<String> property(String name) {
        return all("properties").stream()
                .flatMap(properties -> text(properties, name).stream())
                .findFirst();
    }

    /** group:artifact → version, empty where another POM says it, of all that is named in elements with one of these names. */
    Map<String, String> named(String... elements) {
        Map<String, String> found = new TreeMap<>();
        for (String element : elements) {
            for (Element artifact : all(element)) {
                String group = text(artifact, "groupId").orElse("org.apache.maven.plugins");
                boolean bill = text(artifact, "type").filter("pom"::equals).isPresent();
                if (!bill && !group.equals(OURS) && text(artifact, "artifactId").isPresent()) {
                    found.merge(
                            group + ":" + text(artifact, "artifactId").get(),
                            text(artifact, "version").map(this::resolved).orElse(""),
                            (one, other) -> one.isEmpty() ? other : one);
                }
            }
        }
        return found;
    }

    private String resolved(String version) {
        return version.startsWith("${")
                ? property(version.substring(2, version.length() - 1)).orElse("")
                : version;
    }

    private List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Optional<String> text(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getNodeName())) {
                return Optional.of(child.getTextContent().strip());
            }
        }
        return Optional.empty();
    }
}

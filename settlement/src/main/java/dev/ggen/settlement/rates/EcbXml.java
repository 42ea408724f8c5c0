package dev.ggen.settlement.rates;

import dev.ggen.settlement.report.Shown;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The ECB's XML: in an envelope, a {@code Cube} for each day with its {@code time}, and in it one for each {@code currency} with its {@code rate}.
 *
 * <p>A day leaves out what wasn't published on it, which the CSV says by {@code N/A}: so a currency that the file has on another day is read as not
 * published. A document type, and with it every entity, is refused before anything of it is looked at; nothing outside the file is ever read.
 */
final class EcbXml {
    private static final String ENVELOPE = "http://www.gesmes.org/xml/2002-08-01";
    private static final String RATES = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
    private static final String CUBE = "Cube";
    private static final String ALLOWED =
            "the ECB's XML: in an Envelope a Cube, in it a Cube with a time for each day, in it a Cube with currency and rate for each currency";

    private final SaidRates said;
    private final XMLStreamReader reader;
    private final Map<LocalDate, Set<String>> byDay = new LinkedHashMap<>();
    private final Set<String> currencies = new TreeSet<>();
    private int depth;
    private boolean isInCube;
    private @Nullable LocalDate day;

    private EcbXml(SaidRates said, XMLStreamReader reader) {
        this.said = said;
        this.reader = reader;
    }

    static void read(SaidRates said, byte[] bytes) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                new EcbXml(said, reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw said.refused("rates-xml", line, "is no XML that can be read", ALLOWED);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("has a document type or an entity");
                default -> {
                    // text and blanks say nothing
                }
            }
        }
        if (said.isEmpty()) {
            throw said.refused("rates-xml", 1, "has no day", ALLOWED);
        }
        sayWhatWasNotPublished();
    }

    private void start() {
        depth++;
        switch (depth) {
            case 1 -> require(is(ENVELOPE, "Envelope"));
            case 2 -> {
                isInCube = is(RATES, CUBE);
                require(isInCube || is(ENVELOPE, "subject") || is(ENVELOPE, "Sender"));
            }
            case 3 -> {
                require(isInCube ? is(RATES, CUBE) : is(ENVELOPE, "name"));
                if (isInCube) {
                    day();
                }
            }
            case 4 -> {
                require(isInCube && is(RATES, CUBE));
                rate(Objects.requireNonNull(day));
            }
            default -> require(false);
        }
    }

    private boolean is(String namespace, String name) {
        return namespace.equals(reader.getNamespaceURI()) && name.equals(reader.getLocalName());
    }

    private void require(boolean isExpected) {
        if (!isExpected) {
            throw refused("has an element " + Shown.value(reader.getLocalName()) + " where none such is");
        }
    }

    private void day() {
        LocalDate read = said.day(attribute("time"), line());
        said.begin(read, line());
        byDay.put(read, new HashSet<>());
        day = read;
    }

    private void rate(LocalDate of) {
        String currency = attribute("currency");
        said.requireCurrency(currency, "has the currency " + Shown.value(currency), line());
        if (!Objects.requireNonNull(byDay.get(of)).add(currency)) {
            throw said.refused(
                    "rates-currency", line(), "has " + currency + " twice on " + of, "one rate for a currency and day");
        }
        currencies.add(currency);
        if (currencies.size() > SaidRates.MOST_CURRENCIES) {
            throw refused("has more than " + SaidRates.MOST_CURRENCIES + " currencies");
        }
        said.rate(of, currency, attribute("rate"), line());
    }

    private String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        if (value == null) {
            throw refused("has a Cube without " + name);
        }
        return value;
    }

    private void sayWhatWasNotPublished() {
        byDay.forEach((each, there) -> currencies.stream()
                .filter(currency -> !there.contains(currency))
                .forEach(currency -> said.none(each, currency)));
    }

    private RuntimeException refused(String what) {
        return said.refused("rates-xml", line(), what, ALLOWED);
    }

    private int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }
}

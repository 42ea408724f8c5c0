package dev.ggen.settlement.form;

import dev.ggen.generator.spec.SourceFile;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes a filled form as Turtle, whatever stands in it: what isn't as it has to be is written as a text, so that whoever reads the agreement
 * refuses it at its place. The same form gives the same bytes.
 */
final class AgreementWriter {
    private static final String PREFIXES = """
            @prefix p:    <https://ggen.dev/ns/partner#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

            """;
    private static final String NOTE = "http://www.w3.org/2004/02/skos/core#note";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\p{Cntrl} <>\"{}|^`\\\\]+");
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final String INDENT = "    ";

    private final AgreementForm form;
    private final StringBuilder text = new StringBuilder(PREFIXES);
    private final NavigableMap<Integer, String> fields = new TreeMap<>();
    private int line = (int) PREFIXES.lines().count() + 1;

    private AgreementWriter(AgreementForm form) {
        this.form = form;
    }

    /** @param path how the file is called */
    static Written write(AgreementForm form, FilledAgreement filled, String path) {
        AgreementWriter writer = new AgreementWriter(form);
        writer.text
                .append(iri(filled.iri()))
                .append(" a p:")
                .append(filled.agreement().kind());
        writer.fields(filled.agreement(), "", INDENT);
        writer.text.append(" .\n");
        return new Written(SourceFile.of(path, writer.text.toString()), writer.fields);
    }

    private void fields(Filled.Thing thing, String at, String indent) {
        for (Field field : form.kind(thing.kind()).fields()) {
            List<Filled> values = thing.of(field.name());
            for (int i = 0; i < values.size(); i++) {
                String path = FormPath.of(at, field.name(), i);
                switch (values.get(i)) {
                    case Filled.Value value when value.text().isBlank() -> {
                        // nothing was entered
                    }
                    case Filled.Value value -> next(field, path, indent).append(literal(field.entry(), value.text()));
                    case Filled.Thing part -> {
                        next(field, path, indent).append(opening(field, part));
                        fields(part, path, indent + INDENT);
                        text.append(" ]");
                    }
                }
            }
        }
    }

    /** The kind of a part is stated where it could be another. */
    private static String opening(Field field, Filled.Thing part) {
        boolean isOneOfSeveral = field.entry() instanceof Entry.Part(var kinds) && kinds.size() > 1;
        return isOneOfSeveral ? "[ a p:" + part.kind() : "[";
    }

    private StringBuilder next(Field field, String path, String indent) {
        line++;
        fields.put(line, path);
        boolean isFirst = text.charAt(text.length() - 1) == '[';
        return text.append(isFirst ? "\n" : " ;\n")
                .append(indent)
                .append(property(field.iri()))
                .append(' ');
    }

    private static String property(String iri) {
        return iri.equals(NOTE) ? "skos:note" : iri(iri);
    }

    private static String literal(Entry entry, String value) {
        String entered = value.strip();
        return switch (entry) {
            case Entry.Day() -> quoted(entered) + "^^xsd:date";
            case Entry.Whole _ -> WHOLE.matcher(entered).matches() ? entered : quoted(entered);
            case Entry.Decimal _ -> NUMBER.matcher(entered).matches() ? entered : quoted(entered);
            case Entry.Chosen _, Entry.Declared _ -> IRI.matcher(entered).matches() ? iri(entered) : quoted(entered);
            case Entry.Text _, Entry.Part _ -> quoted(entered);
        };
    }

    private static String iri(String iri) {
        String local = iri.startsWith(Vocabulary.NAMESPACE) ? iri.substring(Vocabulary.NAMESPACE.length()) : "";
        return LOCAL.matcher(local).matches() ? "p:" + local : "<" + iri + ">";
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                        quoted.append("\\u")
                                .append(HexFormat.of().withUpperCase().toHexDigits((char) c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}

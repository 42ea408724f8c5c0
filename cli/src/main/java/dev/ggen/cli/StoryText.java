package dev.ggen.cli;

import dev.ggen.generator.plan.FactStory;
import dev.ggen.generator.plan.LineStory;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a line is there, and what hangs on a fact, for people. */
final class StoryText {
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final int LONGEST = 60;

    private final String folder;
    private final Map<String, String> prefixes;
    private final TextStyle style;

    /** @param folder of the project, as the user sees it from where they are; may be empty */
    StoryText(String folder, Map<String, String> prefixes, TextStyle style) {
        this.folder = folder;
        this.prefixes = prefixes;
        this.style = style;
    }

    String text(LineStory story) {
        StringBuilder text = new StringBuilder();
        String place =
                new Place(story.path(), story.line(), 0, "").inFolder(folder).toString();
        text.append(style.strong(place)).append("\n\n  ").append(story.text()).append("\n\n");
        text.append("made by the rule ")
                .append(style.strong(story.rule()))
                .append(" (")
                .append(shown(story.place()))
                .append(")\n");
        story.parts().forEach(part -> append(part, text));
        for (int i = 0; i < story.rows().size(); i++) {
            append(i + 1, story.rows().get(i), text);
        }
        return text.toString();
    }

    private void append(LineStory.Part part, StringBuilder text) {
        text.append("\n  ").append(style.strong("`" + cut(part.text()) + "`")).append("  ");
        text.append(part.reads().isEmpty() ? "stands in the template" : "reads " + String.join(", ", part.reads()));
        text.append(part.rows().isEmpty() ? "" : part.rows().size() == 1 ? ", row " : ", rows ");
        text.append(part.rows().stream().map(row -> "[" + (row + 1) + "]").collect(Collectors.joining(" ")))
                .append('\n');
        text.append(style.margin("      ")).append(shown(part.place())).append('\n');
        part.calls()
                .forEach(call ->
                        text.append("      called from ").append(shown(call)).append('\n'));
    }

    private void append(int number, LineStory.UsedRow row, StringBuilder text) {
        text.append("\n  ")
                .append(style.strong("[" + number + "]"))
                .append(row.number() == 0 ? " of the model, from " : " row " + row.number() + " of ");
        text.append(shown(row.query())).append('\n');
        row.cells()
                .forEach((column, cell) -> text.append("      ")
                        .append(column)
                        .append(" = ")
                        .append(cut(cell))
                        .append('\n'));
        if (!row.facts().isEmpty()) {
            text.append("    made by\n");
        }
        facts(row.facts(), text);
        if (row.more()) {
            text.append("      and more facts than are shown, or than can be followed\n");
        }
    }

    private void facts(List<Fact> facts, StringBuilder text) {
        List<String> words = facts.stream().map(this::words).toList();
        int width = words.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < facts.size(); i++) {
            Place place = facts.get(i).place();
            text.append("      ")
                    .append(words.get(i))
                    .append(" ".repeat(width - words.get(i).length() + 2));
            text.append(style.margin(shown(place)))
                    .append(place.says().isBlank() ? "" : "  " + place.says())
                    .append('\n');
        }
    }

    String text(List<FactStory> stories) {
        return stories.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(FactStory story) {
        StringBuilder text = new StringBuilder();
        text.append(style.strong(words(story.fact())))
                .append("  ")
                .append(shown(story.fact().place()))
                .append("\n");
        story.readers()
                .forEach(reader ->
                        text.append("\n  ").append(reader.what()).append("  ").append(shown(reader.place())));
        text.append(story.readers().isEmpty() ? "\n  no query can depend on it\n" : "\n");
        for (FactStory.OutputLine line : story.outputs()) {
            String place =
                    new Place(line.path(), line.line(), 0, "").inFolder(folder).toString();
            text.append("\n  ")
                    .append(style.strong(place))
                    .append("  ")
                    .append(cut(line.text().strip()));
        }
        text.append(story.outputs().isEmpty() ? "\n  no line of an output is printed from it\n" : "\n");
        text.append(story.more() ? "  and more lines than are shown\n" : "");
        return text.toString();
    }

    private String words(Fact fact) {
        String predicate = fact.predicate().value().equals(TYPE) ? "a" : words(fact.predicate());
        return words(fact.subject()) + " " + predicate + " " + words(fact.object());
    }

    private String words(Term term) {
        return switch (term) {
            case Term.Iri iri -> shortened(iri.value());
            case Term.Literal literal -> "\"" + cut(literal.lexical()) + "\"";
            case Term.Blank blank -> blank.text();
        };
    }

    private String shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> !prefix.getValue().isEmpty() && iri.startsWith(prefix.getValue()))
                .max(java.util.Comparator.comparingInt(
                        prefix -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse("<" + iri + ">");
    }

    private String shown(Place place) {
        return place.inFolder(folder).toString();
    }

    private static String cut(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

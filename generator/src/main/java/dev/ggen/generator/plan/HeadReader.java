package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelValues;
import dev.ggen.generator.plan.Manifest.Inference;
import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.template.Suggestion;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rule that stands in a template's head. */
final class HeadReader {
    private final TemplateFile file;
    private final String includes;
    private final CommandSettings allowed;
    private final List<Finding> findings;
    private final Keys head;

    /**
     * @param includes the folder of the templates that this one names, with a slash at its end
     * @param allowed the commands that it may have run
     */
    HeadReader(TemplateFile file, String includes, CommandSettings allowed, List<Finding> findings) {
        this.file = file;
        this.includes = includes;
        this.allowed = allowed;
        this.findings = findings;
        this.head = Keys.of(HeadKeys.HEAD, file.head(), findings);
    }

    Rule rule() {
        checkForEach();
        Overlay overlay = overlay();
        return new Rule(
                file.source().path(),
                Rule.Style.IN_TEMPLATE,
                queries(),
                head.text("for_each"),
                model(),
                body(),
                includes,
                head.requiredText("to"),
                OriginReader.optionalInline(head, "when"),
                head.flag("skip_empty") ? Rule.WhenEmpty.SKIPPED : Rule.WhenEmpty.RENDERED,
                new PlacingReader(head, findings).placing(),
                new CommandsReader(findings).commands(head, allowed),
                overlay,
                shapes(),
                Value.Obj.EMPTY.members(),
                head.place(),
                head.placeOf("to"));
    }

    /** What the head adds to the project's facts; nothing, when it has facts of its own to add to. */
    Optional<Inference> inference() {
        return overlay().isEmpty()
                ? OriginReader.optionalInline(head, "construct")
                        .map(construct -> new Inference(
                                file.source().path(), construct, Optional.empty(), Manifest.Repeat.IN_ROUNDS))
                : Optional.empty();
    }

    private void checkForEach() {
        Optional<String> driver = head.text("for_each");
        SequencedMap<String, Origin> queries = queries();
        if (driver.isPresent() && !queries.containsKey(driver.get())) {
            findings.add(Finding.red(
                            "manifest-unknown-query",
                            "`sparql` has no query `" + driver.get() + "`.",
                            head.placeOf("for_each"))
                    .withAllowed(String.join(", ", queries.keySet())));
        }
    }

    private Optional<ModelValues.Part> model() {
        Optional<String> word = head.text("model");
        Optional<ModelValues.Part> part = word.flatMap(wanted -> Stream.of(ModelValues.Part.values())
                .filter(each -> each.word().equals(wanted))
                .findFirst());
        if (word.isPresent() && part.isEmpty()) {
            List<String> allowed = Stream.of(ModelValues.Part.values())
                    .map(ModelValues.Part::word)
                    .toList();
            findings.add(Finding.red(
                            "manifest-model", "`" + word.get() + "` is no part of the model.", head.placeOf("model"))
                    .withAllowed(String.join(", ", allowed))
                    .withHint(Suggestion.hint(word.get(), allowed)));
        }
        if (word.isPresent() && head.has("for_each")) {
            findings.add(Finding.red(
                            "manifest-model",
                            "A template goes through the model or through a query, not both.",
                            head.placeOf("for_each"))
                    .withHint("Leave out `for_each`; the query's rows are still there by its name."));
        }
        return part;
    }

    private List<Overlay.Named> shapes() {
        return head.textOrTexts("shape").stream()
                .map(path -> new Overlay.Named(path.value(), path.place()))
                .toList();
    }

    private SequencedMap<String, Origin> queries() {
        LinkedHashMap<String, Origin> queries = new LinkedHashMap<>();
        head.queries("sparql").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(query -> queries.put(query.getKey(), OriginReader.inline(query.getValue())));
        return queries;
    }

    private Origin body() {
        return head.text("from")
                .<Origin>map(from -> new Origin.File(beside(from, head.placeOf("from")), head.placeOf("from")))
                .orElseGet(() -> new Origin.Inline(
                        file.body(), file.bodyLine(), Place.ofLine(file.source().path(), file.bodyLine(), "")));
    }

    /** A path that a template names is relative to its own folder and doesn't lead out of it. */
    private String beside(String path, Place place) {
        if (path.startsWith("/") || List.of(path.split("/")).contains("..")) {
            findings.add(Finding.red("template-path", "`" + path + "` leads out of the template's folder.", place)
                    .withAllowed("a file in the folder of the template, or in one below it"));
        }
        String own = file.source().path();
        return own.substring(0, own.lastIndexOf('/') + 1) + path;
    }

    private Overlay overlay() {
        List<Overlay.Named> named = new ArrayList<>();
        for (ConfigValue.Text path : head.textOrTexts("rdf")) {
            named.add(new Overlay.Named(beside(path.value(), path.place()), path.place()));
        }
        List<Origin.Inline> texts = head.textOrTexts("rdf_inline").stream()
                .map(OriginReader::inline)
                .toList();
        Optional<Origin> construct =
                named.isEmpty() && texts.isEmpty() ? Optional.empty() : OriginReader.optionalInline(head, "construct");
        return new Overlay(named, texts, prologue(), construct);
    }

    private String prologue() {
        String base = head.text("base").map(iri -> "@base <" + iri + "> . ").orElse("");
        return base
                + head.textsByName("prefixes").entrySet().stream()
                        .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> . ")
                        .collect(Collectors.joining());
    }
}

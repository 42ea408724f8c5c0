package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelReader;
import dev.ggen.generator.model.ModelSettings;
import dev.ggen.generator.model.ModelValues;
import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QueryEngine;
import dev.ggen.generator.query.QueryFootprint;
import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.query.RowFacts;
import dev.ggen.generator.query.RowOrder;
import dev.ggen.generator.query.Rows;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.ReadSpecification;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.template.HostFunction;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The specification of a project with all that follows from it, and the questions that its queries may ask. */
final class Knowledge {
    private final Specification specification;
    private final Map<String, String> prefixes;
    private final QueryEngine engine;
    private final ReadFiles files;
    private final QueryLimits limits;
    private final OrderLog orders;
    private final AnswerShelf answers;
    private final ModelSettings model;

    private Knowledge(
            Specification specification,
            Map<String, String> prefixes,
            ReadFiles files,
            QueryLimits limits,
            OrderLog orders,
            AnswerShelf answers,
            ModelSettings model) {
        this.specification = specification;
        this.prefixes = prefixes;
        this.engine = new QueryEngine(specification, limits);
        this.files = files;
        this.limits = limits;
        this.orders = orders;
        this.answers = answers;
        this.model = model;
    }

    /** Reads the ontology and makes the inferences, in their order. Yellow findings are added to the notices. */
    static Knowledge of(Manifest manifest, ReadFiles files, QueryLimits limits, List<Finding> notices) {
        ReadSpecification read = new OntologyFiles(manifest, files).read();
        Specification specification = read.orThrow();
        notices.addAll(read.findings());
        Knowledge start = new Knowledge(
                specification,
                manifest.prefixes(),
                files,
                limits,
                new OrderLog(),
                new AnswerShelf(specification),
                manifest.knowledge().model());
        List<Finding> found = new ArrayList<>();
        Knowledge all = new Inferring(manifest, found).from(start);
        notices.addAll(Generation.passed(found));
        return all;
    }

    /** The same questions to other facts. */
    Knowledge knowing(Specification facts) {
        return knowing(facts, limits);
    }

    private Knowledge knowing(Specification facts, QueryLimits within) {
        return new Knowledge(facts, prefixes, files, within, orders, new AnswerShelf(facts), model);
    }

    /** The same knowledge for another run, which hasn't asked anything yet. */
    Knowledge anew(ReadFiles now) {
        return new Knowledge(specification, prefixes, now, limits, new OrderLog(), answers, model);
    }

    List<Fact> construct(Query construct, Place place) {
        return engine.construct(construct, place);
    }

    /** This knowledge and the facts of one rule alone. */
    Knowledge with(Overlay overlay, Manifest manifest, QueryLimits within) {
        List<SourceFile> sources = new ArrayList<>();
        for (Overlay.Named named : overlay.files()) {
            String text = files.text(named.path(), named.place());
            sources.add(SourceFile.of(named.path(), overlay.prologue() + text));
        }
        for (Origin.Inline inline : overlay.texts()) {
            String lines = "\n".repeat(Math.max(0, inline.firstLine() - 1));
            sources.add(SourceFile.of(
                    inline.place().file() + "#" + sources.size() + ".ttl", overlay.prologue() + lines + inline.text()));
        }
        Specification more =
                new SpecificationReader(manifest.baseIri()).read(sources).orThrow();
        Specification all = specification.plus(more);
        Knowledge own = knowing(all, within);
        if (overlay.construct().isEmpty()) {
            return own;
        }
        List<Fact> made = own.engine.construct(own.query(overlay.construct().get()));
        return knowing(all.plus(made), within);
    }

    /**
     * The model of classes; made once.
     *
     * @param place of who asks
     * @throws FindingsException when there is no class to be found
     */
    ModelValues model(Place place) {
        ReadModelValues read = answers.model(() -> {
            TreeMap<String, String> all = new TreeMap<>(specification.prefixes());
            all.putAll(prefixes);
            return ReadModelValues.of(ModelReader.read(specification, all, model));
        });
        if (read.values().rows(ModelValues.Part.TYPES).items().isEmpty()) {
            throw new FindingsException(
                    Finding.red("model-empty", "The specification has no class that a model could be made of.", place)
                            .withAllowed("owl:Class, rdfs:Class, sh:NodeShape, rdfs:Datatype")
                            .withHint("Look at `include` and `exclude` of `[model]`, and at what `[ontology]` reads."));
        }
        return read.values();
    }

    /** What was left out of the model, if it was asked for. */
    List<Finding> modelNotices() {
        return answers.modelFindings();
    }

    Specification specification() {
        return specification;
    }

    Query query(Origin origin) {
        return query(origin, prefixes, files);
    }

    static Query query(Origin origin, Map<String, String> prefixes, ReadFiles files) {
        QuerySource source = switch (origin) {
            case Origin.File file -> new QuerySource(file.path(), 1, files.text(file.path(), file.place()));
            case Origin.OfPack file -> {
                String path = PackLoader.pathOf(file, files);
                yield new QuerySource(path, 1, files.text(path, file.place()));
            }
            case Origin.Inline inline -> new QuerySource(inline.place().file(), inline.firstLine(), inline.text());
        };
        return Query.parse(source, prefixes);
    }

    private Query query(QuerySource source) {
        return Query.parse(source, prefixes);
    }

    boolean holds(Origin ask) {
        return engine.ask(query(ask));
    }

    Rows rows(Query select) {
        Rows rows = answers.rows(select, engine::select);
        orders.note(select.source(), rows);
        return rows;
    }

    /** Where the order of the answers so far comes from, as green findings. */
    List<Finding> orderNotices() {
        return orders.findings();
    }

    boolean holds(Query ask) {
        return engine.ask(ask);
    }

    /** What templates call as {@code sparql(query="…")}. */
    HostFunction function() {
        return new HostFunction(List.of("query"), arguments -> answer(arguments.get("query")));
    }

    private Value answer(@Nullable Value text) {
        return answer(text, this::answer);
    }

    /** The answer to a query that a template wrote. */
    Value answer(@Nullable Value text, Function<Query, Value> asking) {
        if (!(text instanceof Value.Str words)) {
            throw new FindingsException(Finding.red("query-syntax", "A query is a text."));
        }
        OwnQueries.noteText(words.text());
        return asking.apply(query(ofTemplate(words.text())));
    }

    private static QuerySource ofTemplate(String text) {
        return new QuerySource("sparql()", 1, text);
    }

    /** The digest of all facts on which the answers to these queries depend, which templates have asked; empty with none. */
    Optional<Digest> factsBehind(List<String> asked) {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(answers.facts(asked.stream().map(this::footprint).toList()));
    }

    /** Everything, when it can't be told. */
    private QueryFootprint footprint(String text) {
        return answers.footprint(ofTemplate(text), query -> {
            try {
                return QueryFootprint.of(query(query));
            } catch (FindingsException e) {
                return QueryFootprint.everything();
            }
        });
    }

    /** With these queries are asked. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    /** Takes a template's own queries for asked, whose rows came in these orders. */
    void repeat(Set<RowOrder> found) {
        found.forEach(order -> orders.note(ofTemplate(""), order));
    }

    RowFacts factsBehind(Query query, Row row, int most) {
        return engine.factsBehind(query, row, most);
    }

    /** What a template sees of an answer: rows, true or false, or facts as rows. */
    Value answer(Query query) {
        return switch (query.kind()) {
            case SELECT -> CellValue.rows(rows(query));
            case ASK -> Value.of(holds(query));
            case CONSTRUCT -> facts(engine.construct(query));
        };
    }

    private static Value facts(List<Fact> facts) {
        List<Value> rows = new ArrayList<>();
        for (Fact fact : facts) {
            LinkedHashMap<String, Value> row = new LinkedHashMap<>();
            row.put("subject", Value.of(fact.subject().text()));
            row.put("predicate", Value.of(fact.predicate().text()));
            row.put("object", Value.of(fact.object().text()));
            rows.add(new Value.Obj(row));
        }
        return Value.of(rows);
    }
}

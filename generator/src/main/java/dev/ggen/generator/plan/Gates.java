package dev.ggen.generator.plan;

import dev.ggen.generator.check.PlainWording;
import dev.ggen.generator.check.ShapeCheck;
import dev.ggen.generator.check.ShapeReport;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must hold before anything is rendered: gates, which must find nothing, and requirements, which must be true. */
final class Gates {
    private static final int SHOWN_ROWS = 20;
    private static final String MESSAGE = "# MESSAGE:";

    private final Manifest manifest;
    private final Knowledge knowledge;
    private final ReadFiles files;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<ShapeReport> report = Optional.empty();

    Gates(Manifest manifest, Knowledge knowledge, ReadFiles files) {
        this.manifest = manifest;
        this.knowledge = knowledge;
        this.files = files;
    }

    /** All that it finds: shapes first, then gates, then requirements. */
    List<Finding> check() {
        shapes();
        manifest.gates().forEach(this::gate);
        manifest.requirements().forEach(this::requirement);
        return findings;
    }

    /** What breaks the project's shapes, once they were checked; empty when it has none. */
    Optional<ShapeReport> report() {
        return report;
    }

    private void shapes() {
        KnowledgeSettings settings = manifest.knowledge();
        if (settings.shapes().isEmpty()) {
            return;
        }
        List<SourceFile> sources = settings.shapes().stream()
                .flatMap(path -> OntologyFiles.expanded(path, files, settings.shapesPlace()).stream())
                .distinct()
                .map(path -> files.get(path, settings.shapesPlace()))
                .toList();
        Specification shapes =
                new SpecificationReader(manifest.baseIri()).read(sources).orThrow();
        Specification facts = knowledge.specification();
        ShapeReport found = new ShapeCheck(shapes, manifest.limits().queries()).report(facts);
        report = Optional.of(found);
        findings.addAll(found.findings(new PlainWording(facts)));
    }

    private void gate(String path) {
        Place place = Place.ofFile(Manifest.FILE);
        String message = message(files.text(path, place), path);
        Query query = knowledge.query(new Manifest.Origin.File(path, place));
        switch (query.kind()) {
            case ASK -> {
                if (knowledge.holds(query)) {
                    findings.add(Finding.red("gate", message, Place.ofFile(path)));
                }
            }
            case SELECT -> {
                List<Row> rows = knowledge.rows(query).rows();
                rows.stream().limit(SHOWN_ROWS).forEach(row -> findings.add(violation(path, message, row)));
                if (rows.size() > SHOWN_ROWS) {
                    findings.add(Finding.red(
                            "gate", message + " (" + (rows.size() - SHOWN_ROWS) + " more)", Place.ofFile(path)));
                }
            }
            case CONSTRUCT ->
                findings.add(Finding.red("gate-kind", "The gate is a CONSTRUCT.", Place.ofFile(path))
                        .withAllowed("ASK (true is a violation), SELECT (a row is a violation)"));
        }
    }

    private static String message(String text, String path) {
        String message = text.lines()
                .filter(line -> line.startsWith(MESSAGE))
                .map(line -> line.substring(MESSAGE.length()).strip())
                .collect(Collectors.joining(" "));
        return message.isBlank() ? "The gate `" + path + "` found something." : message;
    }

    private Finding violation(String path, String message, Row row) {
        String cells = row.columns().stream()
                .filter(column -> row.get(column).isPresent())
                .map(column -> column + " = " + row.text(column))
                .collect(Collectors.joining(", "));
        List<Place> places = new ArrayList<>();
        for (Optional<Term> cell : row.cells()) {
            cell.filter(term -> term instanceof Term.Iri)
                    .flatMap(knowledge.specification()::placeOf)
                    .ifPresent(places::add);
        }
        places.add(Place.ofFile(path));
        return Finding.red(
                "gate",
                message + " " + cells,
                places.stream().distinct().limit(3).toArray(Place[]::new));
    }

    private void requirement(Manifest.Requirement requirement) {
        if (knowledge.holds(requirement.ask())) {
            return;
        }
        String message = "`" + requirement.name() + "` does not hold"
                + (requirement.description().isBlank() ? "." : ": " + requirement.description());
        findings.add(
                requirement.warning()
                        ? Finding.yellow("requirement", message, requirement.place())
                        : Finding.red("requirement", message, requirement.place()));
    }
}

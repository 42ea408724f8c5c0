package dev.ggen.generator.write;

import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a project's receipt says: which outputs were made of which inputs by which version.
 *
 * @param outputs path to digest
 * @param inputs path to digest
 * @param created those outputs that may differ on disk, because their rules leave them alone or keep what others write
 * @param absent paths that were looked for and weren't there
 * @param version of the builder
 */
record GenerationReceipt(
        SortedMap<String, Digest> outputs,
        SortedMap<String, Digest> inputs,
        List<String> created,
        List<String> absent,
        String version) {
    private static final String BUILDER = "ggen";
    private static final String CREATED = "created";
    private static final String ABSENT = "absent";
    private static final String MANIFEST = "manifest";

    GenerationReceipt {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        created = List.copyOf(created);
        absent = List.copyOf(absent);
    }

    /** The signed statement of what was generated; it has at least one output. */
    static Statement statement(Generated generated, Placed placed, String version, RunDetails run) {
        List<String> created = generated.files().stream()
                .filter(RenderedFile::mayDiffer)
                .map(RenderedFile::path)
                .toList();
        Json.Obj parameters = Json.object()
                .put(MANIFEST, Manifest.FILE)
                .put(CREATED, Json.ofStrings(created))
                .put(ABSENT, Json.ofStrings(generated.absent()))
                .build();
        List<ResourceDescriptor> inputs = generated.inputs().stream()
                .map(file -> ResourceDescriptor.of(file.path(), file.digest()))
                .toList();
        List<Subject> subjects = placed.stated().entrySet().stream()
                .map(output -> new Subject(output.getKey(), output.getValue()))
                .toList();
        return Provenance.of(Provenance.GENERATION, parameters, inputs, Map.of(BUILDER, version))
                .withRunDetails(run)
                .about(subjects);
    }

    /** @throws FindingsException when the statement is no receipt of a generation */
    static GenerationReceipt of(Statement statement) {
        Provenance provenance = Provenance.of(statement, ProjectFolder.RECEIPT);
        if (!provenance.buildType().equals(Provenance.GENERATION)) {
            throw malformed("it is of another kind: " + provenance.buildType());
        }
        SortedMap<String, Digest> outputs = new TreeMap<>();
        statement.subjects().forEach(subject -> outputs.put(subject.name(), subject.digest()));
        SortedMap<String, Digest> inputs = new TreeMap<>();
        provenance.resolvedDependencies().forEach(input -> inputs.put(input.name(), input.digest()));
        return new GenerationReceipt(
                outputs,
                inputs,
                texts(provenance.externalParameters(), CREATED),
                texts(provenance.externalParameters(), ABSENT),
                provenance.builderVersion().getOrDefault(BUILDER, ""));
    }

    private static List<String> texts(Json.Obj parameters, String name) {
        if (!(parameters.get(name) instanceof Json.Arr list)) {
            throw malformed("its `" + name + "` is no list");
        }
        List<String> texts = new ArrayList<>();
        for (Json item : list.items()) {
            if (!(item instanceof Json.Str text)) {
                throw malformed("its `" + name + "` is no list of paths");
            }
            texts.add(text.value());
        }
        return texts;
    }

    private static FindingsException malformed(String why) {
        return new FindingsException(Finding.red(
                "receipt-malformed", "The receipt can't be read: " + why + ".", Place.ofFile(ProjectFolder.RECEIPT)));
    }

    /** The digest of an input as it was, for a file as it is now. */
    boolean names(SourceFile file) {
        return file.digest().equals(inputs.get(file.path()));
    }
}

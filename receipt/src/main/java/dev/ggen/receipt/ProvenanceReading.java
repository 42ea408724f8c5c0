package dev.ggen.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a provenance predicate strictly. */
final class ProvenanceReading {
    private static final String ID = ResourceDescriptor.ID;

    private final String file;

    ProvenanceReading(String file) {
        this.file = file;
    }

    Provenance read(Statement statement) {
        if (!statement.predicateType().equals(Provenance.PREDICATE_TYPE)) {
            throw new FindingsException(Finding.red(
                            ID,
                            "the statement's predicate is \"" + statement.predicateType() + "\"",
                            Place.ofFile(file))
                    .withAllowed("\"" + Provenance.PREDICATE_TYPE + "\""));
        }
        Members predicate = Members.of(statement.predicate(), ID, "the predicate", file);
        Members definition = predicate.members("buildDefinition");
        Members run = predicate.members("runDetails");
        predicate.end();
        Members builder = run.members("builder");
        Provenance provenance = new Provenance(
                filled(definition, "buildType"),
                definition.object("externalParameters"),
                definition.objectOrEmpty("internalParameters"),
                dependencies(definition),
                filled(builder, "id"),
                versions(builder),
                runDetails(run));
        definition.end();
        builder.end();
        run.end();
        return provenance;
    }

    private List<ResourceDescriptor> dependencies(Members definition) {
        List<ResourceDescriptor> resources = new ArrayList<>();
        for (Json resource : definition.arrayOrEmpty("resolvedDependencies")) {
            resources.add(ResourceDescriptor.read(resource, "dependency " + (resources.size() + 1), file));
        }
        if (!Provenance.isSorted(resources)) {
            throw definition.refused("the resolved dependencies aren't sorted by name, URI and digest");
        }
        return resources;
    }

    private SortedMap<String, String> versions(Members builder) {
        SortedMap<String, String> versions = new TreeMap<>();
        builder.objectOrEmpty("version").members().forEach((component, version) -> {
            if (!(version instanceof Json.Str(var text))) {
                throw builder.refused("the version of builder component \"" + component + "\" isn't a string");
            }
            versions.put(component, text);
        });
        return versions;
    }

    private RunDetails runDetails(Members run) {
        if (!run.has("metadata")) {
            return RunDetails.NONE;
        }
        Members metadata = run.members("metadata");
        RunDetails details = new RunDetails(
                metadata.stringOrEmpty("invocationId"),
                timestamp(metadata, "startedOn"),
                timestamp(metadata, "finishedOn"));
        metadata.end();
        if (details.equals(RunDetails.NONE)) {
            throw run.refused("the metadata of the run is empty: leave it out");
        }
        return details;
    }

    private static String timestamp(Members metadata, String name) {
        String text = metadata.stringOrEmpty(name);
        if (!RunDetails.isTimestamp(text)) {
            throw metadata.refused("\"" + name + "\" is \"" + text + "\", not a time like 2026-10-01T00:00:00Z");
        }
        return text;
    }

    private static String filled(Members members, String name) {
        String text = members.string(name);
        if (text.isEmpty()) {
            throw members.refused("\"" + name + "\" is empty");
        }
        return text;
    }
}

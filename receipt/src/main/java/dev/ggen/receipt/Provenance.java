package dev.ggen.receipt;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How subjects were made: a SLSA provenance v1 predicate (slsa.dev/provenance/v1).
 *
 * <p>{@code buildType} carries the version of the receipt's format: it says which parameters there are and how to run the
 * function again. A reader for every build type ever released stays.
 *
 * @param buildType URI of the function, like {@link #SETTLEMENT}
 * @param externalParameters what the user decided; complete
 * @param internalParameters what the builder decided; empty when nothing
 * @param resolvedDependencies every input, sorted by name, URI and digest
 * @param builderId URI of the program that ran the function
 * @param builderVersion component to version; empty when not stated
 * @param runDetails when and as which run; {@link RunDetails#NONE} when not stated
 */
public record Provenance(
        String buildType,
        Json.Obj externalParameters,
        Json.Obj internalParameters,
        List<ResourceDescriptor> resolvedDependencies,
        String builderId,
        SortedMap<String, String> builderVersion,
        RunDetails runDetails) {
    public static final String PREDICATE_TYPE = "https://slsa.dev/provenance/v1";

    /** A settled month's statement. */
    public static final String SETTLEMENT = "https://ggen.dev/build/settlement/1";

    /** Files generated from a specification, before receipts said what earlier runs had left. Read, no longer written. */
    public static final String GENERATION_1 = "https://ggen.dev/build/generation/1";

    /** Files generated from a specification. */
    public static final String GENERATION = "https://ggen.dev/build/generation/2";

    /** The {@code ggen} command on somebody's machine: it vouches for nothing but its own version. */
    public static final String BUILDER = "https://ggen.dev/builder/local/1";

    private static final Comparator<ResourceDescriptor> ORDER = Comparator.comparing(ResourceDescriptor::name)
            .thenComparing(ResourceDescriptor::uri)
            .thenComparing(ResourceDescriptor::digest);

    public Provenance {
        if (buildType.isEmpty() || builderId.isEmpty()) {
            throw new IllegalArgumentException("provenance names its build type and its builder");
        }
        resolvedDependencies = resolvedDependencies.stream().sorted(ORDER).toList();
        builderVersion = Collections.unmodifiableSortedMap(new TreeMap<>(builderVersion));
    }

    /** A run that states no time and no run of its own: its receipt depends on its inputs only. */
    public static Provenance of(
            String buildType,
            Json.Obj externalParameters,
            List<ResourceDescriptor> resolvedDependencies,
            Map<String, String> builderVersion) {
        return new Provenance(
                buildType,
                externalParameters,
                Json.object().build(),
                resolvedDependencies,
                BUILDER,
                new TreeMap<>(builderVersion),
                RunDetails.NONE);
    }

    public Provenance withInternalParameters(Json.Obj newInternalParameters) {
        return new Provenance(
                buildType,
                externalParameters,
                newInternalParameters,
                resolvedDependencies,
                builderId,
                builderVersion,
                runDetails);
    }

    public Provenance withRunDetails(RunDetails newRunDetails) {
        return new Provenance(
                buildType,
                externalParameters,
                internalParameters,
                resolvedDependencies,
                builderId,
                builderVersion,
                newRunDetails);
    }

    /** The statement that says this of the subjects. */
    public Statement about(List<Subject> subjects) {
        return new Statement(subjects, PREDICATE_TYPE, toJson());
    }

    public Json.Obj toJson() {
        return Json.object()
                .put("buildDefinition", buildDefinition())
                .put("runDetails", runDetails.toJson(builder()))
                .build();
    }

    private Json.Obj buildDefinition() {
        Json.Builder json = Json.object().put("buildType", buildType).put("externalParameters", externalParameters);
        Unset.put(json, "internalParameters", internalParameters);
        Unset.put(
                json,
                "resolvedDependencies",
                resolvedDependencies.stream().map(ResourceDescriptor::toJson).toList());
        return json.build();
    }

    private Json.Obj builder() {
        Json.Builder version = Json.object();
        builderVersion.forEach(version::put);
        Json.Builder json = Json.object().put("id", builderId);
        Unset.put(json, "version", version.build());
        return json.build();
    }

    /**
     * Reads the predicate of a statement strictly.
     *
     * @throws FindingsException {@code provenance-malformed}
     */
    public static Provenance of(Statement statement, String file) {
        return new ProvenanceReading(file).read(statement);
    }

    static boolean isSorted(List<ResourceDescriptor> resources) {
        return resources.equals(resources.stream().sorted(ORDER).toList());
    }
}

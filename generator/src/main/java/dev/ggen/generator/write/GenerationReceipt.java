package dev.ggen.generator.write;

import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a project's receipt says: which outputs were made of which inputs by which version.
 *
 * @param outputs path to digest
 * @param inputs path to digest
 * @param created those outputs that may differ on disk, because their rules leave them alone or keep what others write
 * @param absent paths that were looked for and weren't there
 * @param orphans what earlier runs made, nothing made any more, and was still there; with what it was when it was made
 * @param sections the made parts of merged files, by the files' paths
 * @param programs that may have finished outputs, by name, with the digests of their files
 * @param link where it stands among the receipts of its project
 * @param logging whether its format knows logs
 * @param version of the builder
 */
record GenerationReceipt(
        SortedMap<String, Digest> outputs,
        SortedMap<String, Digest> inputs,
        List<String> created,
        List<String> absent,
        SortedMap<String, Digest> orphans,
        SortedMap<String, Digest> sections,
        SortedMap<String, Digest> programs,
        ChainLink link,
        Logging logging,
        String version) {
    /** Every format that was ever written; a later one reads the earlier ones. */
    private static final Set<String> FORMATS = Set.of(Provenance.GENERATION_1, Provenance.GENERATION);

    private static final String BUILDER = "ggen";
    private static final String CREATED = "created";
    private static final String ABSENT = "absent";
    private static final String MANIFEST = "manifest";
    private static final String ORPHANS = "orphans";
    private static final String SECTIONS = "sections";
    private static final String PROGRAMS = "programs";
    private static final String COMMANDS = "commands";
    private static final String CHAIN = "chain";

    /** Whether receipts of this format stand in a log. */
    enum Logging {
        ALONE,
        LOGGED
    }

    GenerationReceipt {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        orphans = Collections.unmodifiableSortedMap(new TreeMap<>(orphans));
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
        programs = Collections.unmodifiableSortedMap(new TreeMap<>(programs));
        created = List.copyOf(created);
        absent = List.copyOf(absent);
    }

    /** The signed statement of what was generated; it has at least one output. */
    static Statement statement(
            Generated generated, Decisions decisions, ChainLink link, String version, RunDetails run) {
        List<String> created = generated.files().stream()
                .filter(RenderedFile::mayDiffer)
                .map(RenderedFile::path)
                .toList();
        Json.Obj parameters = Json.object()
                .put(MANIFEST, Manifest.FILE)
                .put(CREATED, Json.ofStrings(created))
                .put(ABSENT, Json.ofStrings(generated.absent()))
                .build();
        Json.Builder internal = Json.object().put(CHAIN, link.toJson());
        put(internal, ORPHANS, decisions.orphans());
        put(internal, SECTIONS, decisions.sections());
        put(internal, PROGRAMS, generated.programs());
        putCommands(internal, generated);
        List<ResourceDescriptor> inputs = generated.inputs().stream()
                .map(file -> ResourceDescriptor.of(file.path(), file.digest()))
                .toList();
        List<Subject> subjects = decisions.stated().entrySet().stream()
                .map(output -> new Subject(output.getKey(), output.getValue()))
                .toList();
        return Provenance.of(Provenance.GENERATION, parameters, inputs, Map.of(BUILDER, version))
                .withInternalParameters(internal.build())
                .withRunDetails(run)
                .about(subjects);
    }

    private static void put(Json.Builder parameters, String name, SortedMap<String, Digest> digests) {
        if (!digests.isEmpty()) {
            Json.Builder members = Json.object();
            digests.forEach((path, digest) -> members.put(path, digest.hex()));
            parameters.put(name, members.build());
        }
    }

    private static void putCommands(Json.Builder parameters, Generated generated) {
        Json.Builder members = Json.object();
        List<RenderedFile> finished = generated.files().stream()
                .filter(file -> !file.commands().isEmpty())
                .toList();
        finished.forEach(file -> members.put(file.path(), Json.ofStrings(file.commands())));
        if (!finished.isEmpty()) {
            parameters.put(COMMANDS, members.build());
        }
    }

    /** What the envelope says, whoever signed it; empty when that can't be read. */
    static Optional<GenerationReceipt> unverified(byte[] envelope) {
        try {
            Envelope read = Envelope.parse(envelope, ProjectFolder.RECEIPT);
            return Optional.of(of(Statement.parse(read.payload(), ProjectFolder.RECEIPT)));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    /** @throws FindingsException when the statement is no receipt of a generation */
    static GenerationReceipt of(Statement statement) {
        Provenance provenance = Provenance.of(statement, ProjectFolder.RECEIPT);
        if (!FORMATS.contains(provenance.buildType())) {
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
                digests(provenance.internalParameters(), ORPHANS),
                digests(provenance.internalParameters(), SECTIONS),
                digests(provenance.internalParameters(), PROGRAMS),
                ChainLink.read(provenance.internalParameters().get(CHAIN))
                        .orElseThrow(() -> malformed("it doesn't say where in its log it stands")),
                provenance.buildType().equals(Provenance.GENERATION_1) ? Logging.ALONE : Logging.LOGGED,
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

    private static SortedMap<String, Digest> digests(Json.Obj parameters, String name) {
        SortedMap<String, Digest> digests = new TreeMap<>();
        if (parameters.get(name) instanceof Json.Obj(var members)) {
            members.forEach((path, digest) -> digests.put(path, digest(digest)));
        }
        return digests;
    }

    private static Digest digest(Json value) {
        if (value instanceof Json.Str(var hex) && Digest.isHex(hex)) {
            return new Digest(hex);
        }
        throw malformed("one of its digests isn't 64 hexadecimal digits");
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

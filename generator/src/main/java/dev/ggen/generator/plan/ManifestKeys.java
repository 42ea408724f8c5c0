package dev.ggen.generator.plan;

import static dev.ggen.generator.plan.KeyTable.Kind.ANY;
import static dev.ggen.generator.plan.KeyTable.Kind.FLAG;
import static dev.ggen.generator.plan.KeyTable.Kind.PACKS;
import static dev.ggen.generator.plan.KeyTable.Kind.TABLE;
import static dev.ggen.generator.plan.KeyTable.Kind.TABLES;
import static dev.ggen.generator.plan.KeyTable.Kind.TEXT;
import static dev.ggen.generator.plan.KeyTable.Kind.TEXTS;
import static dev.ggen.generator.plan.KeyTable.Kind.TEXTS_BY_NAME;
import static dev.ggen.generator.plan.KeyTable.Kind.WHOLE;

import java.util.List;

/** All keys of {@code ggen.toml}, {@code pack.toml} and {@code ggen.lock}. */
final class ManifestKeys {
    static final KeyTable ROOT = KeyTable.of("", "The tables of `ggen.toml`.")
            .required("project", TABLE, "what the project is called")
            .required("ontology", TABLE, "where the specification is")
            .optional("generation", TABLE, "rules that stand in the manifest, and where files go")
            .optional("templates", TABLE, "rules that stand in templates")
            .optional("packs", PACKS, "packs that the project uses")
            .optional("inference", TABLE, "facts that follow from others")
            .optional("model", TABLE, "what templates see that ask for the model of classes")
            .optional("validation", TABLE, "what must hold before anything is rendered")
            .optional("law", TABLE, "the same, as projects with rules in templates write it")
            .optional("commands", TABLE, "which commands templates may have run")
            .optional("limits", TABLE, "how much the project may read and make")
            .optional("slo", TABLE, "how much is normal")
            .withoutEffect(
                    "sync",
                    "output",
                    "rdf",
                    "ai",
                    "sparql",
                    "lifecycle",
                    "security",
                    "performance",
                    "logging",
                    "telemetry",
                    "features",
                    "env",
                    "build",
                    "test",
                    "package",
                    "mcp",
                    "a2a");

    static final KeyTable PROJECT = KeyTable.of("project", "What the project is called.")
            .required("name", TEXT, "its name")
            .optional("version", TEXT, "its version")
            .optional("description", TEXT, "what it is for")
            .optional("authors", TEXTS, "who made it")
            .optional("license", TEXT, "under which license it may be used")
            .optional("repository", TEXT, "where it is kept");

    static final KeyTable ONTOLOGY = KeyTable.of("ontology", "Where the specification is.")
            .required(
                    "source",
                    TEXT,
                    "its main file, a folder, or a pattern such as `ontology/**/*.ttl`, relative to the project's"
                            + " folder; `..` is allowed")
            .optional("imports", TEXTS, "more of them")
            .optional(
                    "documents",
                    TEXTS_BY_NAME,
                    "IRI to the file that stands for it: what `owl:imports` names, and contexts of JSON-LD")
            .optional("endpoints", TABLES, "SPARQL endpoints of whose answers snapshots are kept")
            .optional("base_iri", TEXT, "from which relative IRIs start")
            .optional("prefixes", TEXTS_BY_NAME, "for queries; what a query declares itself counts before")
            .withoutEffect("standard_only");

    static final KeyTable ENDPOINT = KeyTable.of(
                    "ontology.endpoints",
                    "A SPARQL endpoint; `ggen sync --refresh` asks it, every other run reads the snapshot.")
            .required(
                    "name", TEXT, "of the snapshot, `.ggen/snapshots/NAME.nq`: lower-case letters, digits and hyphens")
            .required("url", TEXT, "which is asked")
            .required("query", TEXT, "the file with the CONSTRUCT")
            .optional(
                    "headers",
                    TEXTS_BY_NAME,
                    "of the request, to the variable of the environment that holds their value");

    static final KeyTable GENERATION = KeyTable.of(
                    "generation", "Where files go, and the rules that stand in the manifest.")
            .optional("output_dir", TEXT, "the folder below the project's in which outputs are; default `.`")
            .optional("rules", TABLES, "the rules, each with a name of its own")
            .withoutEffect(
                    "require_audit_trail",
                    "max_sparql_timeout_ms",
                    "determinism_salt",
                    "enable_llm",
                    "llm_provider",
                    "llm_model");

    static final KeyTable RULE = KeyTable.of(
                    "generation.rules", "A rule: a query, a template, and the file or files that they make.")
            .required("name", TEXT, "each once")
            .required("query", TABLE, "where the query is")
            .required("template", TABLE, "where the template is")
            .required(
                    "output_file",
                    TEXT,
                    "a path below `output_dir`; with `{{` it is a template of its own and makes a file for each row")
            .optional("mode", TEXT, "`Create` (default), `Overwrite` or `Merge`, see below")
            .optional("when", TEXT, "an ASK; when it is false, the rule makes nothing")
            .optional(
                    "skip_empty",
                    FLAG,
                    "when the query answers nothing, the rule makes nothing; otherwise the template is rendered with"
                            + " no rows");

    static final KeyTable ORIGIN = KeyTable.of("query, template", "Where a query or a template is.")
            .optional("file", TEXT, "a file of the project, or with `pack` a file of that pack")
            .optional("inline", TEXT, "the text itself")
            .optional("pack", TEXT, "the name of a pack")
            .optional(
                    "output",
                    TEXT,
                    "with `pack`: a name of its `[pack.outputs]`, or a folder of it, in which `file` is")
            .refused("Put the file into the project, or into a pack.", "git", "package");

    static final KeyTable INFERENCE = KeyTable.of("inference", "Facts that follow from others.")
            .optional("rules", TABLES, "the rules, run before anything is checked")
            .optional(
                    "reasoning",
                    TEXT,
                    "what follows by a standard's rules, before the project's own rules: `none` (default), `rdfs`,"
                            + " `owl-rl`")
            .optional(
                    "rounds",
                    WHOLE,
                    "how often they run, one after the other, while they find anything new: 1 (default) to 1000; facts"
                            + " that are new after the last of several rounds are red")
            .withoutEffect("max_reasoning_timeout_ms");

    static final KeyTable INFERENCE_RULE = KeyTable.of("inference.rules", "A CONSTRUCT whose facts are added.")
            .required("name", TEXT, "what messages call it")
            .required("construct", TEXT, "the CONSTRUCT")
            .optional("order", WHOLE, "lower ones run first, each on what those before it made; default 0")
            .optional("when", TEXT, "an ASK; when it is false, the rule adds nothing")
            .optional("description", TEXT, "what it is for");

    static final KeyTable MODEL = KeyTable.of(
                    "model", "What templates see that ask for the [model of classes](model.md).")
            .optional(
                    "include",
                    TEXTS,
                    "IRIs of classes, or of namespaces when they end in `/`, `#` or `:`; all classes without it")
            .optional("exclude", TEXTS, "those that are left out, and not followed")
            .optional("closed", FLAG, "`true`: what the included classes refer to doesn't come along")
            .optional(
                    "unstated", TEXT, "how many values a property has of which nothing says: `many` (default) or `one`")
            .optional("language", TEXT, "of labels and descriptions; default `en`");

    static final KeyTable VALIDATION = KeyTable.of("validation", "What must hold before anything is rendered.")
            .optional("gates", TEXTS, "files with queries that must find nothing")
            .optional("rules", TABLES, "ASKs that must be true")
            .optional("shacl", TEXTS, "files, folders or patterns with SHACL shapes")
            .withoutEffect("strict_mode", "validate_syntax", "no_unsafe");

    static final KeyTable VALIDATION_RULE = KeyTable.of("validation.rules", "An ASK that must be true.")
            .required("name", TEXT, "what messages call it")
            .required("ask", TEXT, "the ASK")
            .optional("description", TEXT, "what does not hold when it is false")
            .optional("severity", TEXT, "`Error` (default), or `Warning`: a yellow finding, and the run goes on");

    static final KeyTable TEMPLATES = KeyTable.of(
                    "templates", "Rules that stand in templates: every `*.tmpl` begins with one.")
            .optional("dir", TEXT, "the folder of the templates, those of its folders included")
            .optional(
                    "aggregate_modules",
                    FLAG,
                    "also make `src/ggen_pack_mods.rs`, which names every output `src/*.rs` as a module")
            .withoutEffect("enable_caching", "auto_reload");

    static final KeyTable LAW = KeyTable.of("law", "What must hold, as projects with rules in templates write it.")
            .optional("gates", TEXTS, "as `gates` of `[validation]`")
            .optional("rules", TEXTS, "files with rules in a part of Notation 3")
            .optional("shapes", TEXTS, "as `shacl` of `[validation]`")
            .withoutEffectBecause(
                    "Receipts are no facts here: what a project makes depends on its files, not on when it was made before.",
                    "reflexive");

    static final KeyTable LISTED_PACK = KeyTable.of("[[packs]]", "A pack of which rules name files.")
            .required("name", TEXT, "what rules call it")
            .optional("path", TEXT, "its folder; default `packs/NAME`")
            .optional("registry", TEXT, "`local`, the default")
            .withoutEffect("version");

    static final KeyTable NAMED_PACK = KeyTable.of(
                    "packs.NAME",
                    "A pack that takes part: its ontology, shapes, templates and gates belong to the project.")
            .optional("path", TEXT, "its folder, relative to the project's; or:")
            .optional("git", TEXT, "the repository that holds it; or:")
            .optional("maven", TEXT, "`GROUP:ARTIFACT`, its archive in Maven repositories")
            .optional(
                    "version",
                    TEXT,
                    "with `maven`: its version; with `git`: a commit, tag or branch, of which `ggen.lock` keeps the commit; or, for both, a range such as `^1.2`, of which the newest is taken once")
            .optional("subdir", TEXT, "with `git`: its folder in the repository")
            .optional("extra_ontologies", TEXTS, "files of the project that are read with it")
            .optional("parameters", TABLE, "what the project chooses of what the pack lets it choose")
            .optional("lock", FLAG, "`false` leaves a folder out of `ggen.lock`");

    static final KeyTable COMMANDS = KeyTable.of(
                    "commands", "Which commands `sh_before` and `sh_after` of templates may run; none without it.")
            .optional("allow", TEXTS, "names of programs, found where your shell finds them")
            .optional("files", TEXTS, "files of the project that they see beside the output; they become inputs")
            .optional("seconds", WHOLE, "how long each may take, 60");

    static final KeyTable LIMITS = KeyTable.of(
                    "limits", "How much the project may read and make; a finding names the limit.")
            .optional("outputs", WHOLE, "files, 8 192")
            .optional("total_bytes", WHOLE, "of all files together, 67 108 864")
            .optional("file_characters", WHOLE, "of one file, 10 485 760")
            .optional("iterations", WHOLE, "of all loops of one rendering, 1 000 000")
            .optional("steps", WHOLE, "of one rendering, 20 000 000")
            .optional("rows", WHOLE, "of one query, 1 000 000")
            .optional("query_seconds", WHOLE, "for one query, 60")
            .optional("inference_seconds", WHOLE, "for all that is inferred, reasoning and rules together, 300");

    static final KeyTable SLO = KeyTable.of("slo", "How much is normal: more is yellow, and told, or red, and refused.")
            .optional("outputs", TABLE, "files")
            .optional("bytes", TABLE, "of all files together")
            .optional("time_ms", TABLE, "milliseconds for a whole run; whoever measures them judges");

    static final KeyTable BUDGET = KeyTable.of("slo.outputs, slo.bytes, slo.time_ms", "One budget.")
            .optional("yellow", WHOLE, "more than this is a yellow finding")
            .optional("red", WHOLE, "more than this is a red one");

    static final KeyTable PACK_FILE = KeyTable.of("pack.toml", "The file that makes a folder a pack.")
            .required("pack", TABLE, "what the pack is called")
            .optional("parameters", TABLE, "by name, what a project may choose; templates see it as `parameters.NAME`")
            .optional(
                    "dependencies", TABLE, "by their own names, packs that it needs: a range of versions, or a table");

    static final KeyTable PACK = KeyTable.of(
                    "pack", "What a pack is called, and what somebody who looks for one wants to know.")
            .required("name", TEXT, "its name; a project calls it as it likes")
            .required("version", TEXT, "a semantic version, such as `1.4.0`; another is yellow")
            .optional("group", TEXT, "the group under which Maven repositories have it, such as `org.acme`")
            .optional("description", TEXT, "what it is for")
            .optional("license", TEXT, "as SPDX writes it, such as `Apache-2.0`")
            .optional("authors", TEXTS, "who made it")
            .optional("homepage", TEXT, "where to read about it")
            .optional("repository", TEXT, "where it is worked on")
            .optional("keywords", TEXTS, "words by which it is found")
            .optional("capabilities", TEXTS, "what it makes, such as `typescript`, `zod`")
            .optional("outputs", TEXTS_BY_NAME, "names of its folders, for `output` of rules in manifests");

    static final KeyTable PARAMETER = KeyTable.of("parameters.NAME", "In `pack.toml`, what a project may choose.")
            .optional("description", TEXT, "what it is for")
            .optional("type", TEXT, "`text` (default), `whole` or `flag`")
            .optional("default", ANY, "the value for who doesn't choose; without it a project has to")
            .optional("allowed", TEXTS, "of a text: the only values");

    static final KeyTable DEPENDENCY = KeyTable.of(
                    "dependencies.NAME",
                    "In `pack.toml`, a pack that it needs: its ontology, inference, shapes and gates take part, and templates name its templates as `NAME/FILE`.")
            .optional(
                    "version",
                    TEXT,
                    "the range of versions that will do, such as `^1.2`; with `git` also a commit, tag or branch")
            .optional(
                    "path",
                    TEXT,
                    "its folder, relative to the pack's; without any of the three it is looked for beside the pack")
            .optional("git", TEXT, "the repository that holds it")
            .optional("subdir", TEXT, "with `git`: its folder in the repository")
            .optional("maven", TEXT, "`GROUP:ARTIFACT`, its archive in Maven repositories")
            .optional("outputs", FLAG, "whether its own templates make their files, too; default false")
            .optional("parameters", TABLE, "with `outputs`: what is chosen of its parameters");

    static final KeyTable LOCK_FILE = KeyTable.of("ggen.lock", "What the packs were when they were first used.")
            .optional("packs", TABLE, "by name");

    static final KeyTable LOCKED_PACK = KeyTable.of("ggen.lock packs.NAME", "What one pack was.")
            .required("source", TEXT, "where it came from")
            .required("content_hash", TEXT, "BLAKE3 of its files")
            .optional("commit", TEXT, "of a pack from git")
            .optional("archive", TEXT, "SHA-256 of the archive of a pack from a Maven repository");

    /** In the order of the reference. */
    static final List<KeyTable> ALL = List.of(
            ROOT,
            PROJECT,
            ONTOLOGY,
            ENDPOINT,
            GENERATION,
            RULE,
            ORIGIN,
            TEMPLATES,
            NAMED_PACK,
            LISTED_PACK,
            INFERENCE,
            INFERENCE_RULE,
            MODEL,
            VALIDATION,
            VALIDATION_RULE,
            LAW,
            COMMANDS,
            LIMITS,
            SLO,
            BUDGET,
            PACK_FILE,
            PACK,
            PARAMETER,
            DEPENDENCY);

    private ManifestKeys() {}
}

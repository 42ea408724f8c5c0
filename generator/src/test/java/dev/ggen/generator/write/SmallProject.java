package dev.ggen.generator.write;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Programs;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.LogPosition;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A project on disk that makes a file for each name; what is changed takes effect with the next sync. */
final class SmallProject {
    private final Path folder;
    private final SigningKey key;
    private final Trust trust;
    private String template = "Hello {{ name }}";
    private Programs programs = Programs.NONE;
    private String output = "out/{{ name }}.txt";

    private SmallProject(Path folder, SigningKey key, Trust trust) {
        this.folder = folder;
        this.key = key;
        this.trust = trust;
    }

    static SmallProject in(Path folder) throws IOException {
        SigningKey key = key(1);
        SmallProject project = new SmallProject(folder, key, Trust.of(new TrustRoot("me", key.publicKey())));
        project.manifest();
        return project;
    }

    /** A key that is the same in every run. */
    static SigningKey key(int number) {
        return SigningKey.generate(new SeededRandom(number));
    }

    SmallProject withAnotherKey() {
        return new SmallProject(folder, key(2), trust);
    }

    SmallProject with(SigningKey newKey) {
        return new SmallProject(folder, newKey, trust);
    }

    SmallProject trusting(Trust newTrust) {
        return new SmallProject(folder, key, newTrust);
    }

    SmallProject names(String... names) throws IOException {
        String objects = Arrays.stream(names).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return edit("names.ttl", "<http://example.org/a> <http://example.org/name> " + objects + " .\n");
    }

    /** From now on it runs the commands that its manifest allows. */
    SmallProject running(Programs found) {
        programs = found;
        return this;
    }

    SmallProject template(String newTemplate) throws IOException {
        template = newTemplate;
        return manifest();
    }

    SmallProject output(String newOutput) throws IOException {
        output = newOutput;
        return manifest();
    }

    private SmallProject manifest() throws IOException {
        return edit("ggen.toml", """
                [project]
                name = "names"
                [ontology]
                source = "names.ttl"
                [generation]
                [[generation.rules]]
                name = "each"
                query = { inline = "SELECT ?name { ?p <http://example.org/name> ?name }" }
                template = { inline = "%s" }
                output_file = "%s"
                mode = "Overwrite"
                """.formatted(template, output));
    }

    SmallProject edit(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    SyncReport sync() {
        return sync(SyncOptions.STANDARD);
    }

    SyncReport sync(SyncOptions options) {
        return project().sync(key, trust, RunDetails.NONE, options);
    }

    private Project project() {
        return new Project(folder, "1.0", GenerationLimits.STANDARD).running(programs);
    }

    /** What a sync says that refuses to write. */
    List<String> refusal(SyncOptions options) {
        try {
            sync(options);
        } catch (FindingsException e) {
            return e.findings().stream()
                    .map(finding -> finding.severity().word() + " " + finding.id() + ": " + finding.message())
                    .toList();
        }
        throw new AssertionError("it wrote");
    }

    /** What a verification says that isn't green. */
    List<String> verification() {
        return objections(project().verify(trust));
    }

    static List<String> objections(Report report) {
        return report.checks().stream()
                .filter(check -> check.severity() != Severity.GREEN)
                .map(check -> check.severity().word() + " " + check.name() + ": " + check.words())
                .toList();
    }

    /** Where its newest receipt stands. */
    LogPosition position() {
        return project().position().orElseThrow();
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    boolean isThere(String path) {
        return Files.exists(folder.resolve(path));
    }

    Path folder() {
        return folder;
    }

    /** Gives the same bytes every time. */
    private static final class SeededRandom extends java.security.SecureRandom {
        private static final long serialVersionUID = 1L;
        private final int seed;

        SeededRandom(int seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            new java.util.Random(seed).nextBytes(bytes);
        }
    }
}

package dev.ggen.checks.conformance;

import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.write.Project;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs projects of a checkout and compares what they committed with what comes out.
 *
 * <p>Each project is copied to a folder of its own, with the checkout's other folders beside it; the outputs that it committed are
 * deleted there, unless what others wrote stands in them, too; {@code ggen sync} makes them anew, {@code ggen verify} verifies
 * them, a second {@code sync} must find nothing to do. What is claimed stands in a list: a line that doesn't hold fails.
 *
 * <p>Arguments: this checkout, the other one, the list, {@code claimed} or {@code all}.
 */
final class Conformance {
    private static final String MANIFEST = "ggen.toml";
    private static final int DEEPEST_PROJECT = 4;
    private static final long MINUTES = 5;

    private final Path home;
    private final Path peer;
    private final Path scratch;

    private Conformance(Path home, Path peer, Path scratch) {
        this.home = home;
        this.peer = peer;
        this.scratch = scratch;
    }

    /**
     * A line of the list.
     *
     * @param equal how many outputs are equal
     * @param others the paths of those that aren't
     * @param why they aren't
     */
    private record Claim(String project, int equal, List<String> others, String why) {
        static Claim of(String line) {
            String[] fields = line.split("\\|", -1);
            List<String> others = Arrays.stream(fields[2].strip().split(" +"))
                    .filter(path -> !path.isEmpty())
                    .toList();
            return new Claim(fields[0].strip(), Integer.parseInt(fields[1].strip()), others, fields[3].strip());
        }
    }

    /** What came of a project; {@code problem} is empty when it ran. */
    private record Outcome(int made, int committed, int equal, List<String> others, String problem) {
        static Outcome failed(String problem) {
            return new Outcome(0, 0, 0, List.of(), problem);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("ggen-conformance-");
        try {
            Conformance conformance = new Conformance(
                    Path.of(arguments[0]).toRealPath(), Path.of(arguments[1]).toRealPath(), scratch);
            List<Claim> claims = Files.readAllLines(Path.of(arguments[2])).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Claim::of)
                    .toList();
            boolean holds = conformance.claimed(claims);
            if (arguments[3].equals("all")) {
                conformance.others(claims);
            }
            System.exit(holds ? 0 : 1);
        } finally {
            delete(scratch);
        }
    }

    private boolean claimed(List<Claim> claims) throws IOException, InterruptedException {
        boolean holds = true;
        head();
        for (Claim claim : claims) {
            Outcome outcome = run(claim.project());
            boolean isSo = outcome.problem().isEmpty()
                    && outcome.equal() == claim.equal()
                    && outcome.others().equals(claim.others());
            tell(claim.project(), outcome, isSo ? "as claimed" : "NOT AS CLAIMED: " + claim.equal() + " equal");
            if (!claim.others().isEmpty()) {
                System.out.println("    not equal: " + String.join(" ", claim.others()) + ": " + claim.why());
            }
            holds &= isSo;
        }
        return holds;
    }

    private void others(List<Claim> claims) throws IOException, InterruptedException {
        List<String> claimed = claims.stream().map(Claim::project).toList();
        System.out.println();
        System.out.println("Nothing is claimed of these:");
        head();
        for (String project : projects()) {
            if (!claimed.contains(project)) {
                tell(project, run(project), "");
            }
        }
    }

    private List<String> projects() throws IOException {
        Path examples = peer.resolve("examples");
        try (Stream<Path> files = Files.find(
                examples,
                DEEPEST_PROJECT,
                (path, what) -> path.getFileName().toString().equals(MANIFEST))) {
            return files.map(
                            file -> peer.relativize(file.getParent()).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void head() {
        System.out.printf(Locale.ROOT, "%-50s %6s %10s %6s%n", "project", "made", "committed", "equal");
    }

    private static void tell(String project, Outcome outcome, String verdict) {
        System.out.printf(
                Locale.ROOT,
                "%-50s %6d %10d %6d  %s%n",
                project,
                outcome.made(),
                outcome.committed(),
                outcome.equal(),
                verdict);
        if (!outcome.problem().isEmpty()) {
            System.out.println("    " + outcome.problem());
        }
        if (!outcome.others().isEmpty() && !verdict.equals("as claimed")) {
            System.out.println("    differ: " + String.join(" ", outcome.others()));
        }
    }

    private Outcome run(String project) throws IOException, InterruptedException {
        Path original = peer.resolve(project);
        if (!Files.exists(original.resolve(MANIFEST))) {
            return Outcome.failed("there is no " + MANIFEST + " in " + project);
        }
        Path copy = copy(project);
        Generated generated;
        try {
            generated = new Project(copy, "conformance", GenerationLimits.STANDARD).preview();
        } catch (FindingsException e) {
            return Outcome.failed(e.findings().stream()
                    .filter(finding -> finding.isRed())
                    .findFirst()
                    .map(finding -> finding.id() + ": " + finding.message())
                    .orElse("refused"));
        }
        for (RenderedFile file : generated.files()) {
            if (!file.keepsOthers()) {
                Files.deleteIfExists(copy.resolve(file.path()));
            }
        }
        return generated.files().isEmpty() ? Outcome.failed("it makes nothing") : synced(original, copy, generated);
    }

    private Outcome synced(Path original, Path copy, Generated generated) throws IOException, InterruptedException {
        for (List<String> command : List.of(List.of("sync"), List.of("verify"), List.of("sync"))) {
            String said = ggen(command.getFirst(), copy);
            if (!said.isEmpty()) {
                return Outcome.failed("ggen " + command.getFirst() + ": " + said);
            }
        }
        int committed = 0;
        List<String> others = new ArrayList<>();
        for (RenderedFile file : generated.files()) {
            Path there = original.resolve(file.path());
            if (Files.exists(there)) {
                committed++;
                if (Files.mismatch(there, copy.resolve(file.path())) >= 0) {
                    others.add(file.path());
                }
            }
        }
        return new Outcome(generated.files().size(), committed, committed - others.size(), others, "");
    }

    /** Nothing, or what it said when it failed. */
    private String ggen(String command, Path project) throws IOException, InterruptedException {
        Path said = Files.createTempFile(scratch, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("ggen").toString(), command, project.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("HOME", scratch.toString());
        builder.environment().remove("XDG_CONFIG_HOME");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return "took longer than " + MINUTES + " minutes";
        }
        String text = Files.readString(said).strip();
        return process.exitValue() == 0 ? "" : "exit " + process.exitValue() + ": " + text;
    }

    /** The project itself is copied, all that lies beside it and above it is only linked to. */
    private Path copy(String project) throws IOException {
        Path root = Files.createTempDirectory(scratch, "checkout-");
        Path from = peer;
        Path to = root;
        for (Path name : Path.of(project)) {
            for (Path beside : entries(from)) {
                if (!beside.getFileName().equals(name)
                        && !beside.getFileName().toString().equals(".git")) {
                    Files.createSymbolicLink(to.resolve(beside.getFileName()), beside);
                }
            }
            from = from.resolve(name);
            to = Files.createDirectories(to.resolve(name));
        }
        copyTree(from, to);
        return to;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

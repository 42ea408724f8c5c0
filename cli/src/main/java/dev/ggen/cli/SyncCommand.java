package dev.ggen.cli;

import dev.ggen.generator.plan.KeptKnowledge;
import dev.ggen.generator.write.SyncOptions;
import dev.ggen.generator.write.SyncReport;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen sync}: generates a project's files and signs for them. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = {
            "Generate a project's files from its specification, as its ggen.toml says, and sign for them.",
            "Nothing is written when a finding is red, or when nothing has changed. A file that was changed by hand since it was generated is red."
        })
final class SyncCommand implements Callable<Integer> {
    /** How long one endpoint is waited for. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final Shell shell;
    private final KeptKnowledge kept = new KeptKnowledge();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder with the ggen.toml (default: this one).")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Write nothing; print what would change as a unified diff.")
    private boolean dryRun;

    @Option(names = "--check", description = "As --dry-run, and end with 1 when something would be written.")
    private boolean check;

    @Option(names = "--force", description = "Overwrite files that were changed by hand.")
    private boolean force;

    @Option(
            names = "--prune",
            description = "Remove files that an earlier run made and nothing makes any more, and folders left empty.")
    private boolean prune;

    @Option(
            names = "--no-cache",
            description = "Render everything again, whatever an earlier run has noted; what comes out is the same.")
    private boolean noCache;

    @Option(names = "--watch", description = "Go on, and run again after every change, until ended by Ctrl-C.")
    private boolean watch;

    @Option(names = "--key", paramLabel = "NAME|FILE", description = "The key that signs (default: your own).")
    private @Nullable String key;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "The public keys whose earlier receipts you trust (default: your own trust.json).")
    private @Nullable Path trust;

    @Option(
            names = "--issued-at",
            paramLabel = "INSTANT",
            description = "A time for the receipt to state, such as 2026-10-01T00:00:00Z (default: none).")
    private @Nullable String issuedAt;

    @Option(names = "--refresh", description = "First take new snapshots of the SPARQL endpoints that ggen.toml names.")
    private boolean refresh;

    @Mixin
    private final Presentation presentation = new Presentation();

    SyncCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return watch
                ? new Watching(shell, shell.resolve(folder), this::once).forever()
                : once(shell).code();
    }

    /** @param measured with the stopwatch by which this run's budget is judged */
    private Watching.Ran once(Shell measured) {
        SyncTelling telling = new SyncTelling(shell, folder.toString(), presentation);
        try {
            RunDetails run = run();
            Path project = new ProjectArgument(shell, folder).folder();
            refresh(project);
            Signing signing = new Signing(shell);
            Trust trusted = signing.trust(Optional.ofNullable(trust));
            SyncReport report = synced(measured, project, signer(signing), trusted, run);
            telling.done(report, options().writing());
            return ran(report, check && !report.isUpToDate() ? Ggen.RED : Ggen.FINE, project);
        } catch (FindingsException e) {
            telling.refused(e.findings());
            boolean isUnusable = e.findings().stream().anyMatch(SyncCommand::isUnusable);
            return new Watching.Ran(isUnusable ? Ggen.UNUSABLE : Ggen.RED, Set.of(), List.of());
        }
    }

    /** Once, also when the project is watched. */
    private void refresh(Path project) {
        if (refresh && options().writing() == SyncOptions.Writing.ONLY_SHOWN) {
            throw new FindingsException(
                    Finding.red("argument-unusable", "--refresh writes snapshots; --dry-run and --check write nothing.")
                            .withHint("Use one without the other."));
        }
        if (refresh) {
            ProjectArgument.opened(shell, project)
                    .refresh(new SparqlClient(shell.environment(), LONGEST_ANSWER))
                    .forEach(path -> shell.err().println("wrote " + path));
            refresh = false;
        }
    }

    private SyncReport synced(Shell measured, Path project, SigningKey signer, Trust trusted, RunDetails run) {
        try (Progress progress = Progress.of(shell)) {
            return ProjectArgument.opened(measured, project)
                    .telling(progress)
                    .keeping(kept)
                    .sync(signer, trusted, run, options());
        }
    }

    private static Watching.Ran ran(SyncReport report, int code, Path project) {
        Set<String> written = new HashSet<>();
        for (String path : report.written()) {
            for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
                written.add(at); // a folder is made for its first file
            }
        }
        written.addAll(report.removed());
        List<Path> read = report.read().stream()
                .filter(path -> path.indexOf('*') < 0)
                .map(path -> project.resolve(path).normalize())
                .toList();
        return new Watching.Ran(code, written, read);
    }

    /** A run that writes nothing makes no key either. */
    private SigningKey signer(Signing signing) {
        boolean writes = options().writing() == SyncOptions.Writing.DONE;
        return writes || key != null
                ? signing.key(Optional.ofNullable(key))
                : signing.ownKey().orElseGet(() -> SigningKey.generate(shell.random()));
    }

    private SyncOptions options() {
        return SyncOptions.STANDARD
                .with(dryRun || check ? SyncOptions.Writing.ONLY_SHOWN : SyncOptions.Writing.DONE)
                .with(force ? SyncOptions.Edits.OVERWRITTEN : SyncOptions.Edits.REFUSED)
                .with(prune ? SyncOptions.Orphans.REMOVED : SyncOptions.Orphans.LISTED)
                .with(noCache ? SyncOptions.Cache.IGNORED : SyncOptions.Cache.USED);
    }

    /** A manifest, folder, key or trust file that can't be used, rather than a project that doesn't hold. */
    private static boolean isUnusable(Finding finding) {
        return finding.isRed()
                && List.of("manifest", "project", "key", "trust", "argument", "file", "no").stream()
                        .anyMatch(start -> finding.id().startsWith(start + "-"));
    }

    private RunDetails run() {
        if (issuedAt == null) {
            return RunDetails.NONE;
        }
        try {
            return RunDetails.finishedOn(issuedAt);
        } catch (IllegalArgumentException e) {
            throw new FindingsException(Finding.red("argument-unusable", "--issued-at " + issuedAt + " can't be used")
                    .withAllowed("an instant in UTC with whole seconds, such as 2026-10-01T00:00:00Z"));
        }
    }
}

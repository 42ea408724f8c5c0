package dev.ggen.cli;

import dev.ggen.generator.write.Project;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.verify.BundleVerification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen verify}: checks the signature, then runs the function again and compares bytes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify the project in a folder, or a statement's bundle: signature, digests, log, and the function, run again.",
            "What it makes of the inputs is compared with what is there, byte by byte."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR|BUNDLE",
            description =
                    "A project's folder (default: this one), its .ggen/receipt.json, or a statement bundle, such as statements/AWS-2026.zip.")
    private Path target = Path.of(".");

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "The public keys that you trust (default: your own trust.json).")
    private @Nullable Path trust;

    @Mixin
    private final Presentation presentation = new Presentation();

    VerifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Trust roots = new Signing(shell).trust(Optional.ofNullable(trust));
        Path path = new LoneReceipt(shell.resolve(target), target).folderOrSelf();
        return tell(Files.isDirectory(path) ? verifyProject(path, roots) : verifyBundle(roots));
    }

    private Report verifyProject(Path folder, Trust roots) {
        if (!Project.isAt(folder)) {
            throw ProjectArgument.missing(target);
        }
        try (Progress progress = Progress.of(shell)) {
            return ProjectArgument.opened(shell, folder).telling(progress).verify(roots);
        }
    }

    private Report verifyBundle(Trust roots) {
        Path bundle = BundleArgument.file(shell, target);
        try (WorkFolder work = WorkFolder.in(BundleArgument.temporaryFolder(shell))) {
            return BundleVerification.verify(
                    bundle, target.toString(), roots, BuilderVersion.read(), RatingLimits.small(), work.path());
        }
    }

    private int tell(Report report) {
        switch (presentation.format()) {
            case TEXT -> {
                shell.out().print(report.text());
                shell.out().println(report.isRed() ? target + ": NOT verified" : target + ": verified");
            }
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.object()
                                .put("target", target.toString())
                                .put("verdict", report.worst().word())
                                .put("checks", report.toJson())
                                .build()));
        }
        return report.isRed() ? Ggen.RED : Ggen.FINE;
    }
}

package dev.ggen.cli;

import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.agreement.AgreementCheck;
import dev.ggen.settlement.agreement.CheckedAgreements;
import dev.ggen.settlement.program.ProgramReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen agreement check}: what would refuse an agreement, and what is odd in its rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check agreements before they are signed: what would refuse them, and what is odd in their rules.",
            "Odd are days without a rule, steps at which selling more pays less, brackets without effect, and sales of which too much is given away."
        })
final class AgreementCheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE|DIR", description = "An agreement as a Turtle file, or a folder of them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path agreements;

    @Option(names = "--program", required = true, paramLabel = "DIR", description = "The program, as Turtle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path program;

    @Mixin
    private final Presentation presentation = new Presentation();

    AgreementCheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CheckedAgreements checked = check().check(sources());
        switch (presentation.format()) {
            case TEXT -> shell.out().print(new AgreementCheckText(checked, presentation.style(shell)).text());
            case JSON -> shell.out().print(FindingLines.array(checked.findings()));
        }
        return checked.count(Severity.RED) > 0 ? Ggen.RED : Ggen.FINE;
    }

    private AgreementCheck check() {
        try {
            return AgreementCheck.by(ProgramReader.files(shell.resolve(program)));
        } catch (FindingsException e) {
            throw new FindingsException(e.findings().stream()
                    .map(finding -> finding.inFolder(shown(program)))
                    .toList());
        }
    }

    private Sources sources() {
        Path resolved = shell.resolve(agreements);
        String shown = shown(agreements);
        Sources sources = Files.isRegularFile(resolved)
                ? SourceFolder.readFile(resolved, shown)
                : Files.isDirectory(resolved) ? SourceFolder.read(resolved, shown) : missing(shown);
        if (sources.files().isEmpty() && sources.findings().isEmpty()) {
            throw new FindingsException(
                    Finding.red("no-agreement", "there is no agreement in " + shown, Place.ofFile(shown))
                            .withHint("an agreement is a file ID.ttl with a p:Agreement"));
        }
        return sources;
    }

    private static Sources missing(String shown) {
        throw new FindingsException(
                Finding.red("no-such-folder", "there is no file or folder " + shown, Place.ofFile(shown))
                        .withAllowed("an agreement, or the folder of several"));
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}

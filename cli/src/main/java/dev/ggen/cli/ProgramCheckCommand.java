package dev.ggen.cli;

import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.CheckedProgram.Usability;
import dev.ggen.settlement.program.ProgramCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen program check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check a program's Turtle against vocabulary, shapes and closure rules.",
            "Every finding shows the places that matter: the line of the fact, and the document that states it."
        })
final class ProgramCheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DIR", description = "The program's folder, such as spec/programs/ggen.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Mixin
    private final Presentation presentation = new Presentation();

    ProgramCheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CheckedProgram checked = check();
        switch (presentation.format()) {
            case TEXT -> shell.out().print(new ProgramCheckText(checked, presentation.style(shell)).text());
            case JSON -> shell.out().print(FindingLines.array(checked.findings()));
        }
        if (checked.usability() == Usability.UNUSABLE) {
            return Ggen.UNUSABLE;
        }
        return checked.count(Severity.RED) > 0 ? Ggen.RED : Ggen.FINE;
    }

    private CheckedProgram check() {
        Path resolved = shell.resolve(folder);
        String shown = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(resolved)) {
            Finding missing = Finding.red("no-such-folder", "there is no folder " + shown, Place.ofFile(shown))
                    .withAllowed("the folder of a program, which holds program.ttl");
            return new CheckedProgram(Usability.UNUSABLE, List.of(missing), 0, List.of());
        }
        return ProgramCheck.shipped().check(SourceFolder.read(resolved, shown));
    }
}

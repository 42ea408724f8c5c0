package dev.ggen.cli;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.write.Project;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.LogPosition;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.BuilderVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen key rotate}. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Replace a signing key by a new one of the same name. What the old one has signed stays valid; what it would sign after the last receipt of the projects named is red.",
            "For a key that others may have: don't rotate it, take it out of the trust file.",
            "With --format json: your trust file as it is now."
        })
final class KeyRotateCommand implements Callable<Integer> {
    private final Shell shell;
    private final KeyFolder keys;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which key (default: ${DEFAULT-VALUE}).")
    private String name = KeyFolder.DEFAULT_NAME;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description =
                    "A project that the key has signed for; may be repeated (default: this folder, if it is one).")
    private List<Path> projects = new ArrayList<>();

    @Mixin
    private final Presentation presentation = new Presentation();

    KeyRotateCommand(Shell shell, KeyFolder keys) {
        this.shell = shell;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        List<LogPosition> positions = positions();
        KeyFolder.Rotation rotation = keys.rotate(name, shell.random(), positions);
        switch (presentation.format()) {
            case TEXT -> shell.out().print(KeyText.rotated(rotation, keys, positions));
            case JSON -> shell.out().print(new String(keys.trust().bytes(), StandardCharsets.UTF_8));
        }
        return Ggen.FINE;
    }

    private List<LogPosition> positions() {
        if (projects.isEmpty()) {
            return project(shell.folder()).position().stream().toList();
        }
        return projects.stream().map(this::position).toList();
    }

    private LogPosition position(Path folder) {
        return project(shell.resolve(folder)).position().orElseThrow(() -> {
            String shown = folder.toString();
            return new FindingsException(
                    Finding.red("project-unsigned", "there is no receipt in " + shown, Place.ofFile(shown))
                            .withAllowed("a project that was synced"));
        });
    }

    private static Project project(Path folder) {
        return new Project(folder, BuilderVersion.read(), GenerationLimits.STANDARD);
    }
}

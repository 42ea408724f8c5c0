package dev.ggen.cli;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.write.LocalPrograms;
import dev.ggen.generator.write.Project;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.BuilderVersion;
import java.nio.file.Path;
import java.util.List;

/** A project's folder named on the command line. */
record ProjectArgument(Shell shell, Path named) {

    /** The folder meant, which has a manifest. */
    Path folder() {
        Path folder = shell.resolve(named);
        if (!Project.isAt(folder)) {
            throw missing(named);
        }
        return folder;
    }

    /** What to say of a folder without a manifest. */
    static FindingsException missing(Path named) {
        String name = named.toString();
        String shown = name.isEmpty() || name.equals(".") ? "this folder" : name;
        return new FindingsException(
                Finding.red("project-missing", "There is no ggen.toml in " + shown + ".", Place.ofFile("ggen.toml"))
                        .withHint("Name the folder of a project, or make one: ggen init my-project"));
    }

    /** The project in that folder, whose packs may be in repositories. */
    static Project opened(Shell shell, Path folder) {
        return new Project(
                        folder,
                        BuilderVersion.read(),
                        GenerationLimits.STANDARD,
                        PackProject.remote(shell),
                        shell.stopwatch())
                .running(new LocalPrograms(shell.environment()));
    }

    /** By what was found: a manifest or folder that can't be used is told apart from a project that doesn't hold. */
    static int exitCode(List<Finding> findings) {
        if (findings.stream().noneMatch(Finding::isRed)) {
            return Ggen.FINE;
        }
        return findings.stream().anyMatch(ProjectArgument::isUnusable) ? Ggen.UNUSABLE : Ggen.RED;
    }

    private static boolean isUnusable(Finding finding) {
        return finding.isRed() && finding.id().matches("(manifest|project)-.*");
    }
}

package dev.ggen.maven;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Stopwatch;
import dev.ggen.generator.write.LocalPrograms;
import dev.ggen.generator.write.Project;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** A ggen project as a build names it, and its findings as builds and editors read them. */
record BuildFolder(Path folder, String version, RemotePacks packs) {

    Project project() {
        if (!Project.isAt(folder)) {
            throw new FindingsException(Finding.red(
                            "project-missing", "There is no ggen.toml in " + folder + ".", Place.ofFile("ggen.toml"))
                    .withHint("Name the project's folder as <directory>."));
        }
        return new Project(folder, version, GenerationLimits.STANDARD, packs, Stopwatch.NONE)
                .running(LocalPrograms.inherited());
    }

    String resolve(String path) {
        return folder.resolve(path).normalize().toString();
    }

    /** Logs what was found; the failure repeats the first red one, because that is what the end of the log shows. */
    MojoFailureException failure(List<Finding> findings, Log log) {
        findings.forEach(finding -> tell(finding, log));
        List<Finding> red = findings.stream().filter(Finding::isRed).toList();
        String others = red.size() == 1 ? "" : " (and " + (red.size() - 1) + " more)";
        return new MojoFailureException("ggen: " + lines(red.getFirst()).getFirst() + others);
    }

    /** As loud as it is bad: what is green is no warning. */
    void tell(Finding finding, Log log) {
        for (String line : lines(finding)) {
            switch (finding.severity()) {
                case GREEN -> log.info(line);
                case YELLOW -> log.warn(line);
                case RED -> log.error(line);
            }
        }
    }

    /** {@code FILE:[LINE,COLUMN] message}, which is how the compiler's errors look, then what helps. */
    List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        String where = finding.places().isEmpty() ? "" : shown(finding.places().getFirst()) + " ";
        lines.add(where + finding.message() + " [" + finding.id() + "]");
        finding.places().stream().skip(1).forEach(place -> lines.add("  see " + shown(place)));
        if (!finding.allowed().isEmpty()) {
            lines.add("  allowed: " + finding.allowed());
        }
        if (!finding.hint().isEmpty()) {
            lines.add("  hint: " + finding.hint());
        }
        return lines;
    }

    private String shown(Place place) {
        String file = resolve(place.file());
        return place.line() == 0 ? file : file + ":[" + place.line() + "," + Math.max(1, place.column()) + "]";
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

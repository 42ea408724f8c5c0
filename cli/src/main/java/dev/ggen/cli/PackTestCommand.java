package dev.ggen.cli;

import dev.ggen.generator.write.PackCases;
import dev.ggen.generator.write.PackFolder;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen pack test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Run a pack's own cases, and show what differs from what they expect.",
            "A case is a folder cases/NAME: facts in ontology.ttl, parameters in parameters.toml, and expected/ with what comes of them,"
                    + " or findings.txt with what the pack has against them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all as expected", "1:a case isn't", "2:no pack, no case, or one that can't be read"})
final class PackTestCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The pack's folder (default: this one).")
    private Path folder = Path.of("");

    @Option(names = "--write", description = "Write what comes of the cases as what they expect.")
    private boolean isToWrite;

    @Mixin
    private final Presentation presentation = new Presentation();

    PackTestCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path pack = shell.resolve(folder);
        PackFolder.card(pack);
        PackCases cases = new PackCases(pack, PackProject.remote(shell));
        List<String> names = cases.names();
        if (names.isEmpty()) {
            throw new FindingsException(
                    Finding.red("pack-cases-missing", "The pack has no cases.", Place.ofFile("cases"))
                            .withHint("Make a folder cases/NAME with an ontology.ttl, and run it with --write."));
        }
        return isToWrite ? written(cases, names) : tried(cases, names);
    }

    private int written(PackCases cases, List<String> names) {
        List<String> paths =
                names.stream().flatMap(name -> cases.write(name).stream()).toList();
        switch (presentation.format()) {
            case TEXT -> {
                paths.forEach(path -> shell.out().println("wrote " + path));
                shell.out()
                        .println(counted(paths.size(), "file") + " of " + counted(names.size(), "case") + " changed.");
            }
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.object()
                                .put("format", "ggen-pack-test/1")
                                .put(
                                        "written",
                                        Json.of(paths.stream().map(Json::of).toList()))
                                .build()));
        }
        return Ggen.FINE;
    }

    private int tried(PackCases cases, List<String> names) {
        List<PackCases.Result> results = names.stream().map(cases::run).toList();
        long red = results.stream().filter(PackCases.Result::isRed).count();
        switch (presentation.format()) {
            case TEXT -> {
                results.forEach(this::tell);
                shell.out()
                        .println(counted(names.size(), "case") + ", "
                                + (red == 0 ? "all as expected." : red + " not as expected."));
            }
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.object()
                                .put("format", "ggen-pack-test/1")
                                .put(
                                        "cases",
                                        Json.of(results.stream()
                                                .map(PackTestCommand::object)
                                                .toList()))
                                .build()));
        }
        return red == 0 ? Ggen.FINE : Ggen.RED;
    }

    private void tell(PackCases.Result result) {
        if (result.isRed()) {
            shell.out().println("not as expected: " + result.name());
            shell.out().print(result.diff());
            shell.out().print(presentation.text(seen(result.findings()), shell));
        }
    }

    private List<Finding> seen(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.inFolder(folder.toString()))
                .toList();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Json object(PackCases.Result result) {
        return Json.object()
                .put("name", result.name())
                .put("asExpected", !result.isRed())
                .put("diff", result.diff())
                .put(
                        "findings",
                        Json.of(result.findings().stream()
                                .map(FindingJson::object)
                                .toList()))
                .build();
    }
}

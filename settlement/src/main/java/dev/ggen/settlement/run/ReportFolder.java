package dev.ggen.settlement.run;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.ReportEndings;
import dev.ggen.settlement.report.ReportInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The reports of a folder: every file in it or below that ends as one, named by its path inside, hidden files left out. */
public final class ReportFolder {
    private static final int DEEPEST_FOLDER = 16;

    private ReportFolder() {}

    /**
     * Lists them.
     *
     * @throws FindingsException when there is no such folder, no report in it, or a link
     */
    public static List<ReportInput> read(SettleRequest.NamedFolder folder) {
        if (!Files.isDirectory(folder.path())) {
            throw new FindingsException(Finding.red(
                    "no-such-folder", "there is no folder " + folder.shown(), Place.ofFile(folder.shown())));
        }
        try (Stream<Path> files = Files.walk(folder.path(), DEEPEST_FOLDER)) {
            List<Path> found =
                    files.filter(file -> !isHidden(folder.path(), file)).toList();
            requireNoLink(found, folder);
            List<ReportInput> inputs = found.stream()
                    .filter(ReportFolder::isReport)
                    .map(file -> ReportInput.of(name(folder.path(), file), file))
                    .sorted(Comparator.comparing(ReportInput::name))
                    .toList();
            if (inputs.isEmpty()) {
                throw new FindingsException(Finding.red(
                                "no-report", "there is no report in " + folder.shown(), Place.ofFile(folder.shown()))
                        .withAllowed("files that end in " + String.join(" or ", ReportEndings.all())));
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException("the reports in " + folder.shown() + " can't be listed", e);
        }
    }

    /** A link is never passed over: its rows would be missing, and nobody would know. */
    private static void requireNoLink(List<Path> found, SettleRequest.NamedFolder folder) {
        List<Finding> links = found.stream()
                .filter(Files::isSymbolicLink)
                .map(link -> name(folder.path(), link))
                .sorted()
                .map(name -> Finding.red("report-link", name + " is a link, which isn't followed", Place.ofFile(name))
                        .withAllowed("files and folders themselves")
                        .withHint("put the report there instead of a link to it"))
                .toList();
        if (!links.isEmpty()) {
            throw new FindingsException(links);
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        String name = name(folder, file);
        return name.startsWith(".") || name.contains("/.");
    }

    private static boolean isReport(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && ReportEndings.of(file.getFileName().toString()).isPresent();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}

package dev.ggen.settlement.run;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.ReportInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The reports of a folder: every {@code .csv} in it or below, named by its path inside, hidden files left out. */
final class ReportFolder {
    private static final String ENDING = ".csv";
    private static final int DEEPEST_FOLDER = 16;

    private ReportFolder() {}

    static List<ReportInput> read(SettleRequest.NamedFolder folder) {
        if (!Files.isDirectory(folder.path())) {
            throw new FindingsException(Finding.red(
                    "no-such-folder", "there is no folder " + folder.shown(), Place.ofFile(folder.shown())));
        }
        try (Stream<Path> files = Files.walk(folder.path(), DEEPEST_FOLDER)) {
            List<ReportInput> inputs = files.filter(ReportFolder::isReport)
                    .map(file -> ReportInput.of(name(folder.path(), file), file))
                    .sorted(java.util.Comparator.comparing(ReportInput::name))
                    .toList();
            if (inputs.isEmpty()) {
                throw new FindingsException(Finding.red(
                                "no-report", "there is no report in " + folder.shown(), Place.ofFile(folder.shown()))
                        .withAllowed("files that end in " + ENDING));
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException("the reports in " + folder.shown() + " can't be listed", e);
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}

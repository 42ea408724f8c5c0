package dev.ggen.cli;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.touched.NamedBundle;
import dev.ggen.settlement.touched.Subject;
import dev.ggen.settlement.touched.Touched;
import dev.ggen.settlement.touched.TouchedJson;
import dev.ggen.settlement.touched.TouchedRun;
import dev.ggen.settlement.touched.TouchedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code ggen explain BUNDLE… --row ID}: every line that it touched. */
final class EveryCent {
    private static final int DEEPEST_FOLDER = 16;
    private static final String ENDING = ".zip";

    private final Shell shell;
    private final Presentation presentation;

    EveryCent(Shell shell, Presentation presentation) {
        this.shell = shell;
        this.presentation = presentation;
    }

    void print(List<String> named, Subject subject, int mostRows) {
        List<NamedBundle> bundles =
                named.stream().flatMap(each -> bundles(each).stream()).toList();
        try (WorkFolder work = WorkFolder.in(BundleArgument.temporaryFolder(shell))) {
            Touched touched = TouchedRun.of(bundles, subject, mostRows, RatingLimits.small(), work.path());
            switch (presentation.format()) {
                case TEXT -> shell.out().print(TouchedText.of(touched));
                case JSON -> shell.out().println(CanonicalJson.text(TouchedJson.of(touched)));
            }
        }
    }

    /** The bundle, or those in a folder and below; hidden files and links are passed over. */
    private List<NamedBundle> bundles(String named) {
        Path path = shell.resolve(Path.of(named));
        if (!Files.isDirectory(path)) {
            return List.of(new NamedBundle(BundleArgument.file(shell, Path.of(named)), named));
        }
        List<NamedBundle> found = below(path, named);
        if (found.isEmpty()) {
            throw new FindingsException(
                    Finding.red("no-such-file", "there is no bundle in " + named, Place.ofFile(named))
                            .withAllowed("statement bundles, such as statements/AWS-2026.zip, or a folder of them"));
        }
        return found;
    }

    private static List<NamedBundle> below(Path folder, String named) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST_FOLDER)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(file -> file.toString().endsWith(ENDING) && !isHidden(file))
                    .sorted()
                    .map(file -> new NamedBundle(
                            folder.resolve(file), Path.of(named).resolve(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundles in " + named + " can't be listed", e);
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}

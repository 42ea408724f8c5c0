package dev.ggen.cli;

import dev.ggen.generator.plan.Manifest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file, as editors and findings write it: {@code FILE:LINE}, and a column that doesn't count.
 *
 * @param named as written
 * @param file resolved
 * @param line counted from 1
 */
record LineArgument(String named, Path file, int line) {
    private static final Pattern FORM = Pattern.compile("(.+?):([0-9]{1,9})(?::[0-9]{1,9})?");
    private static final int HIGHEST = 64;

    /** Empty when the word has another form, or is the name of a file itself. */
    static Optional<LineArgument> of(String word, Shell shell) {
        Matcher form = FORM.matcher(word);
        if (!form.matches() || Files.exists(shell.resolve(Path.of(word)))) {
            return Optional.empty();
        }
        String named = form.group(1);
        return Optional.of(new LineArgument(named, shell.resolve(Path.of(named)), Integer.parseInt(form.group(2))));
    }

    /** The nearest folder above the file that has a manifest. */
    Path project() {
        Path folder = file.getParent();
        for (int i = 0; folder != null && i < HIGHEST; i++) {
            if (Files.isRegularFile(folder.resolve(Manifest.FILE))) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new FindingsException(Finding.red("project-missing", named + " is in no project.", Place.ofFile(named))
                .withAllowed("a file of a folder with a ggen.toml, or below it; with --project, any")
                .withHint("Name the project: --project DIR"));
    }
}

package dev.ggen.cli;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** A project's name, made of its folder's: letters, digits and hyphens, so that it needs no quoting anywhere. */
final class ProjectName {
    private static final String OTHERWISE = "library";

    private ProjectName() {}

    static String of(Path folder) {
        Path last = folder.getFileName();
        String name = last == null ? "" : Normalizer.normalize(last.toString(), Normalizer.Form.NFKD);
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? OTHERWISE : plain;
    }
}

package dev.ggen.settlement.run;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.rates.EcbFormat;
import dev.ggen.settlement.rates.RateFile;
import dev.ggen.settlement.rates.RateFiles;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Files of published rates: one that is named, or those of a folder that end as the ECB's do, hidden ones left out. */
public final class RateFolder {
    private static final int MOST_FILES = 1000;
    private static final String HINT = "give the ECB's eurofxref-hist as ZIP, CSV or XML, or a folder that holds it";

    private RateFolder() {}

    /**
     * Reads them.
     *
     * @throws FindingsException with a finding for each file that isn't as published
     */
    public static RateFiles read(NamedFolder given) {
        List<NamedFolder> files = Files.isDirectory(given.path()) ? list(given) : List.of(given);
        List<RateFile> read = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (NamedFolder file : files) {
            try {
                read.add(EcbFormat.read(name(file.path()), file.shown(), bytes(file)));
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
        return RateFiles.of(read);
    }

    private static List<NamedFolder> list(NamedFolder folder) {
        try (Stream<Path> listed = Files.list(folder.path())) {
            List<NamedFolder> files = listed.filter(
                            file -> isOfRates(name(file)) && !name(file).startsWith("."))
                    .sorted()
                    .map(file -> new NamedFolder(
                            file, folder.shown() + (folder.shown().endsWith("/") ? "" : "/") + name(file)))
                    .toList();
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw unusable(
                        "no-rates",
                        folder,
                        files.isEmpty() ? "holds no file of rates" : "holds " + files.size() + " files",
                        "1 to " + MOST_FILES + " files that end in " + String.join(", ", EcbFormat.ENDINGS));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(folder.shown() + " can't be listed", e);
        }
    }

    private static boolean isOfRates(String name) {
        return EcbFormat.ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** A link isn't followed: what it leads to isn't what was put there. */
    private static byte[] bytes(NamedFolder file) {
        if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw unusable("no-rates", file, "is no file", "a file itself, not a link to one");
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(EcbFormat.LARGEST_FILE_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(file.shown() + " can't be read", e);
        }
    }

    private static FindingsException unusable(String id, NamedFolder what, String found, String allowed) {
        return new FindingsException(Finding.red(id, what.shown() + " " + found, Place.ofFile(what.shown()))
                .withAllowed(allowed)
                .withHint(HINT));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}

package dev.ggen.cli;

import dev.ggen.generator.pack.PackArchives.Unavailable;
import dev.ggen.generator.pack.PackIndex.Entry;
import dev.ggen.generator.write.PackFolder;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen pack search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Search packs by words in what they say of themselves: in folders of packs, and in the indexes that ggen pack publish keeps in"
                    + " Maven repositories.",
            "Without --in, the folders that the variable GGEN_PACKS names. Over HTTP a repository can't list its groups: name one by --group."
        })
final class PackSearchCommand implements Callable<Integer> {
    private static final int DEEPEST = 4;
    private static final int MOST_PACKS = 10_000;

    private final Shell shell;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "What a pack must say; none for all packs.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--in", paramLabel = "URL|DIR", description = "A repository's address, or a folder of either kind.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUP", description = "The group whose packs are meant.")
    private @Nullable String group;

    @Option(
            names = "--server",
            paramLabel = "ID",
            description = "The entry of your Maven settings with a repository's credentials (default: packs).")
    private String server = "packs";

    @Mixin
    private final Presentation presentation = new Presentation();

    PackSearchCommand(Shell shell) {
        this.shell = shell;
    }

    /** A pack, and where it was found. */
    private record Found(Entry entry, String where) {}

    @Override
    public Integer call() {
        List<Found> found = searched().stream()
                .flatMap(place -> in(place).stream())
                .filter(one -> one.entry().has(words))
                .sorted(Comparator.comparing((Found one) -> one.entry().name())
                        .thenComparing(one -> one.entry().group())
                        .thenComparing(Found::where))
                .toList();
        switch (presentation.format()) {
            case TEXT -> shell.out().print(found.isEmpty() ? "No pack says that.\n" : table(found));
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.of(found.stream()
                                .map(one -> one.entry()
                                        .json()
                                        .put("format", "ggen-pack-found/1")
                                        .put("where", one.where())
                                        .build())
                                .toList())));
        }
        return Ggen.FINE;
    }

    private List<String> searched() {
        List<String> named = places.isEmpty()
                ? Stream.of(shell.environment().getOrDefault("GGEN_PACKS", "").split(File.pathSeparator))
                        .filter(place -> !place.isBlank())
                        .toList()
                : places;
        if (named.isEmpty()) {
            throw new FindingsException(Finding.red("pack-search", "Where to search isn't said.", Place.ofFile("--in"))
                    .withAllowed("--in with a folder or an address, folders in the variable GGEN_PACKS"));
        }
        return named;
    }

    private List<Found> in(String place) {
        if (PackRepository.isAddress(place)) {
            return inGroups(place, Optional.ofNullable(group).map(List::of).orElseThrow(() -> unlistable(place)));
        }
        Path folder = shell.resolve(Path.of(place));
        List<String> groups = group == null ? PackRepository.groups(folder) : List.of(group);
        List<Found> found = new ArrayList<>(inFolder(folder, place));
        if (!PackRepository.groups(folder).isEmpty()) {
            found.addAll(inGroups(place, groups));
        }
        return found;
    }

    private static FindingsException unlistable(String place) {
        return new FindingsException(Finding.red(
                        "pack-unlistable",
                        "The repository `" + place + "` can't list the groups that it has.",
                        Place.ofFile(place))
                .withHint("Name the group whose packs you look for: --group org.acme"));
    }

    private List<Found> inGroups(String place, List<String> groups) {
        PackRepository repository = PackRepository.of(place, server, shell);
        List<Found> found = new ArrayList<>();
        try {
            for (String one : groups) {
                repository.listed(one).index().entries().values().forEach(entry -> found.add(new Found(entry, place)));
            }
        } catch (Unavailable e) {
            throw repository.refused(e);
        }
        return found;
    }

    private List<Found> inFolder(Path folder, String place) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.endsWith("pack.toml"))
                    .limit(MOST_PACKS)
                    .map(Path::getParent)
                    .map(pack -> new Found(
                            Entry.of("", PackFolder.card(pack)),
                            Path.of(place)
                                    .resolve(folder.relativize(pack))
                                    .normalize()
                                    .toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(place + " can't be listed", e);
        }
    }

    private static String table(List<Found> found) {
        TextTable table =
                TextTable.of(TextTable.Side.LEFT, TextTable.Side.LEFT, TextTable.Side.LEFT, TextTable.Side.LEFT);
        for (Found one : found) {
            Entry entry = one.entry();
            String name = entry.group().isEmpty() ? entry.name() : entry.group() + ":" + entry.name();
            table.row(name, entry.version(), one.where(), entry.description());
        }
        return table.text("");
    }
}

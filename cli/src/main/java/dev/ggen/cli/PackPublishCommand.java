package dev.ggen.cli;

import dev.ggen.generator.pack.PackArchives;
import dev.ggen.generator.pack.PackArchives.Unavailable;
import dev.ggen.generator.pack.PackIndex;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.generator.write.PackArchive;
import dev.ggen.generator.write.PackCases;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen pack publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publish a pack to a Maven repository, and enter it in the index of its group there.",
            "It needs a semantic version, a licence, a group and a README.md, and its own cases must come out as they expect."
                    + " The same files give the same archive. A version that is there already is refused."
        })
final class PackPublishCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The pack's folder (default: this one).")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL|DIR",
            description = "The repository: an address, or a folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String repository;

    @Option(
            names = "--server",
            paramLabel = "ID",
            description = "The entry of your Maven settings with its credentials (default: packs).")
    private String server = "packs";

    @Option(names = "--group", paramLabel = "GROUP", description = "Its group (default: what its pack.toml says).")
    private String group = "";

    @Option(names = "--dry-run", description = "Do everything but publish it.")
    private boolean isDry;

    @Mixin
    private final Presentation presentation = new Presentation();

    PackPublishCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path pack = shell.resolve(folder);
        PackArchive archive = PackArchive.of(pack, group);
        refuseFailingCases(new PackCases(pack, PackProject.remote(shell)));
        if (!isDry) {
            PackRepository target = PackRepository.of(repository, server, shell);
            try {
                publish(archive, target);
            } catch (Unavailable e) {
                throw target.refused(e);
            }
        }
        tell(archive);
        return Ggen.FINE;
    }

    private static void refuseFailingCases(PackCases cases) {
        List<Finding> findings = new ArrayList<>();
        for (String name : cases.names()) {
            if (cases.run(name).isRed()) {
                findings.add(Finding.red(
                                "pack-case",
                                "The pack can't be published: its case `" + name + "` doesn't come out as it expects.",
                                Place.ofFile("cases/" + name))
                        .withHint("`ggen pack test` shows what differs."));
            }
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
    }

    private static Source.Maven source(PackArchive archive) {
        return new Source.Maven(
                archive.group(), archive.card().name(), archive.card().version());
    }

    private void publish(PackArchive archive, PackRepository target) throws Unavailable {
        PackArchives alone = target.alone();
        if (alone.versions(source(archive)).contains(archive.card().version())) {
            throw new FindingsException(Finding.red(
                            "pack-published",
                            "Version " + archive.card().version() + " of `"
                                    + archive.card().name() + "` is there already.",
                            Place.ofFile("pack.toml"))
                    .withHint("Give the pack another version: what somebody has locked stays as it is."));
        }
        PackRepository.Listed listed = target.listed(archive.group());
        PackIndex index = listed.index().with(PackIndex.Entry.of(archive.group(), archive.card()));
        put(
                alone,
                source(archive),
                Map.of("zip", archive.zip().array(), "pom", archive.pom().getBytes(StandardCharsets.UTF_8)));
        put(
                alone,
                PackIndex.artifact(archive.group(), Long.toString(listed.version() + 1)),
                Map.of(PackIndex.ENDING, index.bytes()));
    }

    private static void put(PackArchives repository, Source.Maven source, Map<String, byte[]> files)
            throws Unavailable {
        TreeMap<String, Path> paths = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = Files.createTempFile("ggen-pack-", "." + file.getKey());
                paths.put(file.getKey(), path);
                Files.write(path, file.getValue());
            }
            repository.publish(source, paths);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive can't be written", e);
        } finally {
            paths.values().forEach(PackPublishCommand::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be removed", e);
        }
    }

    private void tell(PackArchive archive) {
        String coordinates = archive.group() + ":" + archive.card().name();
        String digest = "sha256:" + archive.zip().digest().hex();
        switch (presentation.format()) {
            case TEXT -> {
                shell.out()
                        .println((isDry ? "Would publish " : "Published ") + coordinates + " "
                                + archive.card().version() + ", "
                                + archive.zip().size() + " bytes, " + digest + ".");
                shell.out()
                        .println("A project takes it by: ggen pack add " + coordinates + " --revision ^"
                                + archive.card().version());
            }
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(PackIndex.Entry.of(archive.group(), archive.card())
                                .json()
                                .put("format", "ggen-pack-publish/1")
                                .put("archive", digest)
                                .put("published", !isDry)
                                .build()));
        }
    }
}

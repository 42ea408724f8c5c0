package dev.ggen.cli;

import dev.ggen.generator.pack.PackArchives;
import dev.ggen.generator.pack.PackArchives.Repository;
import dev.ggen.generator.pack.PackArchives.Unavailable;
import dev.ggen.generator.pack.PackIndex;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Maven repository named on the command line: an address, or a folder.
 *
 * @param shown as it was typed
 * @param repository with the id under which the settings have its credentials
 */
record PackRepository(String shown, Repository repository, PackArchives archives) {
    private static final int MOST_DEPTH = 12;
    private static final String METADATA = "/" + PackIndex.ARTIFACT + "/maven-metadata.xml";
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+:/.*");

    /** @param server the id of the settings' entry with its credentials */
    static PackRepository of(String typed, String server, Shell shell) {
        String url =
                isAddress(typed) ? typed : shell.resolve(Path.of(typed)).toUri().toString();
        return new PackRepository(typed, new Repository(server, url), new MavenJars(shell));
    }

    static boolean isAddress(String typed) {
        return ADDRESS.matcher(typed).matches();
    }

    PackArchives alone() throws Unavailable {
        return archives.in(repository);
    }

    /** What the repository says of a group's packs, and in which version of the index. */
    record Listed(PackIndex index, long version) {}

    Listed listed(String group) throws Unavailable {
        PackArchives alone = alone();
        long version = PackIndex.newest(alone.versions(PackIndex.artifact(group, "*")));
        if (version == 0) {
            return new Listed(PackIndex.empty(), 0);
        }
        Path file = alone.file(PackIndex.artifact(group, Long.toString(version)), PackIndex.ENDING);
        try {
            return new Listed(PackIndex.read(Files.readAllBytes(file), file.toString()), version);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    FindingsException refused(Unavailable e) {
        return new FindingsException(Finding.red(
                        "pack-repository",
                        "The repository `" + shown + "` can't do it: " + e.why() + ".",
                        Place.ofFile(shown))
                .withHint("See its address, and the entry `" + repository.server()
                        + "` in `servers` of your Maven settings."));
    }

    /** The groups of an index in a repository that is a folder. */
    static List<String> groups(Path folder) {
        try (var files = Files.walk(folder, MOST_DEPTH)) {
            return files.filter(file -> file.endsWith(METADATA.substring(1)))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.length() > METADATA.length())
                    .map(path ->
                            path.substring(0, path.length() - METADATA.length()).replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be listed", e);
        }
    }
}

package dev.ggen.cli;

import dev.ggen.generator.pack.PackArchives;
import dev.ggen.generator.plan.PackUse.Source;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Maven repositories, by Maven's own resolver, which is loaded when one is asked for the first time: from jars beside the command's, so that
 * what needs none starts as if they weren't there.
 */
final class MavenJars implements PackArchives {
    private static final String ROOM = "dev.ggen.packs.MavenArchives";
    private static final String FOLDER = "maven";

    private final Map<String, String> environment;
    private final Path home;
    private Optional<PackArchives> loaded = Optional.empty();

    MavenJars(Shell shell) {
        this.environment = shell.environment();
        this.home = shell.home();
    }

    @Override
    public Path archive(Source.Maven source) throws Unavailable {
        return archives().archive(source);
    }

    @Override
    public Path file(Source.Maven source, String ending) throws Unavailable {
        return archives().file(source, ending);
    }

    @Override
    public List<String> versions(Source.Maven source) throws Unavailable {
        return archives().versions(source);
    }

    @Override
    public PackArchives in(Repository repository) throws Unavailable {
        return archives().in(repository);
    }

    @Override
    public void publish(Source.Maven source, SortedMap<String, Path> files) throws Unavailable {
        archives().publish(source, files);
    }

    private PackArchives archives() throws Unavailable {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        return loaded.get();
    }

    private PackArchives load() throws Unavailable {
        try {
            return (PackArchives) room().getConstructor(Map.class, Path.class).newInstance(environment, home);
        } catch (ReflectiveOperationException | LinkageError | IOException | URISyntaxException e) {
            throw new Unavailable("Maven's resolver can't be loaded: " + e);
        }
    }

    private static Class<?> room() throws ClassNotFoundException, IOException, URISyntaxException {
        try {
            return Class.forName(ROOM);
        } catch (ClassNotFoundException e) {
            return Class.forName(ROOM, true, new URLClassLoader(jars(), MavenJars.class.getClassLoader()));
        }
    }

    private static URL[] jars() throws IOException, URISyntaxException {
        Path own = Path.of(MavenJars.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(own.resolveSibling(FOLDER))) {
            for (Path file : files.sorted().toList()) {
                jars.add(address(file));
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL address(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}

package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which packs a project has, and in which versions, with repositories in memory. */
class PackSettlingTest {
    /** Archives of a group, each with what it says of itself; some of them unpacked as packs of a project. */
    private record Shelf(Map<String, Map<String, String>> files, List<PackUse> packs, Map<String, String> here)
            implements InputFiles {
        Shelf() {
            this(new HashMap<>(), List.of(), new HashMap<>());
        }

        Shelf with(String name, String version, String... dependencies) {
            files.computeIfAbsent(name, absent -> new HashMap<>())
                    .put(
                            version,
                            "[pack]\nname = \"" + name + "\"\nversion = \"" + version + "\"\n[dependencies]\n"
                                    + String.join("\n", dependencies));
            return this;
        }

        @Override
        public InputFiles withPacks(List<PackUse> others) {
            return new Shelf(files, others, here);
        }

        @Override
        public List<String> versions(PackUse pack) {
            PackUse.Source.Maven source = (PackUse.Source.Maven) pack.source();
            return List.copyOf(files.getOrDefault(source.artifact(), Map.of()).keySet());
        }

        @Override
        public Optional<SourceFile> find(String path) {
            Optional<String> archived = packs.stream()
                    .filter(pack -> path.equals(pack.file("pack.toml")))
                    .findFirst()
                    .map(PackUse::source)
                    .filter(PackUse.Source.Maven.class::isInstance)
                    .map(PackUse.Source.Maven.class::cast)
                    .map(source ->
                            files.getOrDefault(source.artifact(), Map.of()).get(source.version()));
            return archived.or(() -> Optional.ofNullable(here.get(path))).map(text -> SourceFile.of(path, text));
        }
    }

    private static PackUse named(String name, String version) {
        PackUse.Source source = new PackUse.Source.Maven("org.acme", name, version);
        return new PackUse(
                name,
                PackUse.folderOf(name, source),
                source,
                PackUse.Part.WHOLE,
                PackUse.Locking.LOCKED,
                List.of(),
                Choices.NONE,
                Place.ofFile("ggen.toml"));
    }

    private static List<String> settled(Shelf shelf, PackUse... packs) {
        return new PackSettling(shelf)
                .settle(List.of(packs)).packs().stream()
                        .map(pack -> pack.name() + " " + pack.part() + " "
                                + ((PackUse.Source.Maven) pack.source()).version())
                        .toList();
    }

    private static Finding refusal(Shelf shelf, PackUse... packs) {
        return assertThrows(FindingsException.class, () -> settled(shelf, packs))
                .findings()
                .getFirst();
    }

    @Test
    void theNewestThatWillDoForAllIsTakenWhoeverAsksFirst() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "names = \"^1.1\"")
                .with("b", "1.0.0", "names = \"~1.2.0\"")
                .with("names", "1.1.0")
                .with("names", "1.2.0")
                .with("names", "1.2.7")
                .with("names", "1.10.0")
                .with("names", "2.0.0");
        assertEquals(
                List.of("names LIBRARY 1.2.7", "a WHOLE 1.0.0", "b WHOLE 1.0.0"),
                settled(shelf, named("a", "1.0.0"), named("b", "1.0.0")));
        assertEquals(List.of("names LIBRARY 1.10.0", "a WHOLE 1.0.0"), settled(shelf, named("a", "^1")));
    }

    @Test
    void whatIsLockedIsKeptWhileItWillDo() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "names = \"^1.1\"")
                .with("names", "1.1.0")
                .with("names", "1.2.0");
        shelf.here()
                .put(
                        "ggen.lock",
                        "[packs.names]\nsource = \"maven:org.acme:names@1.1.0\"\ncontent_hash = \"blake3:0\"\n");
        assertEquals(List.of("names LIBRARY 1.1.0", "a WHOLE 1.0.0"), settled(shelf, named("a", "1.0.0")));
        shelf.with("a", "1.0.0", "names = \"^1.2\"");
        assertEquals(List.of("names LIBRARY 1.2.0", "a WHOLE 1.0.0"), settled(shelf, named("a", "1.0.0")));
    }

    @Test
    void whoAsksForWhatIsToldWhenNothingWillDo() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "names = \"^1.1\"")
                .with("b", "1.0.0", "names = \"^2\"")
                .with("names", "1.1.0")
                .with("names", "2.0.0");
        Finding refused = refusal(shelf, named("a", "1.0.0"), named("b", "1.0.0"));
        assertEquals("pack-version-missing", refused.id());
        assertEquals(
                "No version of the pack `names` will do: `a` asks for `^1.1`, `b` asks for `^2`.", refused.message());
        assertEquals("In maven:org.acme:names there are 2.0.0, 1.1.0.", refused.hint());
        assertEquals(2, refused.places().size());
    }

    @Test
    void whatTheProjectNamesCountsAndHasToDo() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "names = \"^1.1\"")
                .with("names", "1.1.0")
                .with("names", "1.2.0")
                .with("names", "2.0.0");
        assertEquals(
                List.of("names WHOLE 1.1.0", "a WHOLE 1.0.0"),
                settled(shelf, named("a", "1.0.0"), named("names", "1.1.0")));
        Finding refused = refusal(shelf, named("a", "1.0.0"), named("names", "2.0.0"));
        assertEquals("pack-conflict", refused.id());
    }

    @Test
    void aPackOfAPackOfAPackIsFound() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "b = \"*\"")
                .with("b", "1.0.0", "c = \"*\"")
                .with("c", "1.0.0", "d = { maven = \"org.acme:d\", version = \"1.*\" }")
                .with("d", "1.5.0");
        assertEquals(
                List.of("d LIBRARY 1.5.0", "c LIBRARY 1.0.0", "b LIBRARY 1.0.0", "a WHOLE 1.0.0"),
                settled(shelf, named("a", "1.0.0")));
    }

    @Test
    void theFirstNameDecidesWhereMoreThanOneAnswerWillDo() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "b = \"*\"", "c = \"*\"")
                .with("b", "1.0.0")
                .with("b", "2.0.0", "c = \"^1\"")
                .with("c", "1.0.0")
                .with("c", "2.0.0", "b = \"^1\"");
        assertEquals(
                List.of("c LIBRARY 1.0.0", "b LIBRARY 2.0.0", "a WHOLE 1.0.0"), settled(shelf, named("a", "1.0.0")));
    }

    /** The newest b needs a pack that needs an older b, which doesn't need that pack. */
    @Test
    void packsThatChangeTheirMindsForEverAreRefused() {
        Shelf shelf = new Shelf()
                .with("a", "1.0.0", "b = \"*\"")
                .with("b", "1.0.0")
                .with("b", "2.0.0", "d = \"*\"")
                .with("d", "1.0.0", "b = \"^1\"");
        assertEquals("pack-unsettled", refusal(shelf, named("a", "1.0.0")).id());
    }

    @Property(tries = 500)
    void anyTextAsAPacksFileIsUsedOrRefusedInFindings(@ForAll String name, @ForAll String range, @ForAll String more) {
        Shelf shelf = new Shelf().with("a", "1.0.0", Toml.quoted(name) + " = " + Toml.quoted(range), more);
        try {
            settled(shelf, named("a", "1.0.0"));
        } catch (FindingsException e) {
            assertTrue(e.findings().stream().anyMatch(Finding::isRed));
        }
    }
}

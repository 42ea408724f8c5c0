package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*(<scope>test</scope>)?\\s*</dependency>");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void itIsOneLineThatNamesVersionCodeAndJava() {
        String engine = Engine.of("1.0").orElseThrow();
        assertTrue(engine.matches("1\\.0 [0-9a-f]{8}-[0-9a-f]{8} java [0-9]+"), engine);
        assertEquals(engine, Engine.of("1.0").orElseThrow());
        assertNotEquals(engine, Engine.of("1.1").orElseThrow());
    }

    @Test
    void anotherClassOrNameIsOtherCode() throws IOException {
        Path one =
                Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("One.class"), "1");
        String before = Engine.checksum(folder).orElseThrow();
        Files.writeString(one, "2");
        String changed = Engine.checksum(folder).orElseThrow();
        Files.move(one, one.resolveSibling("Two.class"));
        String renamed = Engine.checksum(folder).orElseThrow();
        assertEquals(3, new TreeSet<>(List.of(before, changed, renamed)).size());
    }

    @Test
    void aJarIsItsBytes() throws IOException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "123456789");
        assertEquals(Optional.of("cbf43926"), Engine.checksum(jar), "the check value of CRC-32");
        assertEquals(Optional.empty(), Engine.checksum(folder.resolve("none.jar")));
    }

    @Test
    void everyLibraryOfTheGeneratorAndTheReceiptsIsNamedWithItsVersion() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        for (String module : List.of("generator", "receipt")) {
            DEPENDENCY
                    .matcher(Files.readString(Path.of("..", module, "pom.xml")))
                    .results()
                    .filter(found -> found.group(3) == null && !found.group(1).equals("dev.ggen"))
                    .forEach(found -> used.add(found.group(1) + ":" + found.group(2)));
        }
        List<String> named = libraries().lines().skip(1).toList();
        assertEquals(
                used, named.stream().map(line -> line.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new)));
        assertFalse(named.stream().anyMatch(line -> !line.matches("\\S+ [0-9]\\S*")), named.toString());
    }

    private static String libraries() throws IOException {
        try (InputStream in = Objects.requireNonNull(Engine.class.getResourceAsStream("libraries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

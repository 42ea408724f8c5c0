package dev.ggen.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedPacksTest {
    private static final Path PACK = Path.of("../spec/packs/statements");

    @Test
    void theListOfThePackNamesEveryFileInIt() throws IOException {
        try (Stream<Path> paths = Files.walk(PACK)) {
            TreeSet<String> there = paths.filter(Files::isRegularFile)
                    .map(path -> PACK.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("files.txt"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(there, ShippedPacks.statements().files().keySet());
        }
    }
}

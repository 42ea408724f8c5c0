package dev.ggen.settlement.recalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ggen.receipt.CanonicalZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Who unpacks a bundle and runs its script, without ggen. */
public final class Auditor {
    private Auditor() {}

    /** Finds that every figure that the bundle's statement says is recalculated to the same. */
    public static void agrees(Path bundle, Path temporary) throws IOException {
        Path folder = unpack(bundle, Files.createTempDirectory(temporary, "audited"));
        try (Duck duck = Duck.open()) {
            duck.recalculate(folder);
            assertEquals(List.of(), duck.differences(), bundle::toString);
            assertEquals(List.of(), duck.differentSums(), bundle::toString);
            assertEquals(List.of(), duck.takenAsStated(), bundle::toString);
            assertFalse(duck.ask("SELECT item FROM comparison").isEmpty());
        } catch (SQLException e) {
            throw new IllegalStateException("the script of " + bundle + " fails", e);
        }
    }

    /** Writes a bundle's entries into a folder. */
    public static Path unpack(Path bundle, Path folder) throws IOException {
        CanonicalZip zip = CanonicalZip.read(bundle);
        for (CanonicalZip.Entry entry : zip.entries()) {
            Path file = folder.resolve(entry.name());
            Files.createDirectories(file.getParent());
            Files.write(file, zip.bytes(entry.name(), Integer.MAX_VALUE));
        }
        return folder;
    }
}

package dev.ggen.hub.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VendorKeyTest {
    @TempDir
    private Path folder;

    private VendorKey key() {
        return new VendorKey(
                new HubSettings(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        new HubSettings.Database("jdbc:none", "nobody", ""),
                        folder.resolve("work"),
                        folder.resolve("config"),
                        "vendor",
                        folder,
                        Optional.empty(),
                        Optional.empty(),
                        HubSettings.MOST_REPORT_BYTES),
                new SecureRandom());
    }

    private Path file() {
        return folder.resolve("config/keys/vendor.pem");
    }

    @Test
    void it_is_made_at_first_use_and_stays_where_the_key_command_finds_it() throws IOException {
        VendorKey key = key();
        assertTrue(Files.notExists(file()));
        assertEquals(key.signer().keyId(), key().signer().keyId());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals(
                key.trustRoot(),
                new KeyFolder(folder.resolve("config")).show("vendor").trustRoot());
        assertTrue(key.trust().find(key.signer().keyId()).isPresent());
    }

    @Test
    void one_that_others_can_read_is_refused_with_what_to_do() throws IOException {
        key().signer();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        FindingsException refused = assertThrows(FindingsException.class, () -> key().signer());
        assertTrue(refused.findings().getFirst().isRed());
    }

    @Test
    void a_broken_one_is_not_replaced() throws IOException {
        key().signer();
        Files.writeString(file(), "no key", StandardCharsets.UTF_8);
        assertThrows(FindingsException.class, () -> key().signer());
        assertEquals("no key", Files.readString(file(), StandardCharsets.UTF_8));
    }
}

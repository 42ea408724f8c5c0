package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack {@code protobuf} makes is compiled by {@code protoc}. */
final class ProtobufPackTest {
    private static final String STRUCT = "google/protobuf/struct.proto";

    @TempDir
    static Path folder;

    private static PackProject library;
    private static PackProject shop;

    @BeforeAll
    static void make() throws IOException {
        library =
                PackProject.synced(folder.resolve("library"), "protobuf", PackProject.CASES.resolve("library.ttl"), "");
        shop = PackProject.synced(folder.resolve("shop"), "protobuf", PackProject.CASES.resolve("shop.ttl"), "");
    }

    @Test
    void a_library_becomes_what_the_case_shows() throws IOException {
        assertEquals(PackProject.expected("protobuf", "library"), library.files());
    }

    @Test
    void protoc_takes_it_without_a_word() throws Exception {
        Path compiler = folder.resolve("protoc");
        Files.copy(Tools.got("java/protoc/protoc.exe"), compiler);
        assertTrue(compiler.toFile().setExecutable(true));
        Path known = folder.resolve("known");
        Files.createDirectories(known.resolve(STRUCT).getParent());
        try (InputStream struct =
                Objects.requireNonNull(ProtobufPackTest.class.getClassLoader().getResourceAsStream(STRUCT))) {
            Files.copy(struct, known.resolve(STRUCT));
        }
        for (PackProject project : List.of(library, shop)) {
            assertEquals(
                    "",
                    Tools.quiet(
                            folder,
                            List.of(
                                    compiler.toString(),
                                    "-I" + project.made(),
                                    "-I" + known,
                                    "--descriptor_set_out=" + folder.resolve("descriptors"),
                                    "model.proto")));
        }
    }
}

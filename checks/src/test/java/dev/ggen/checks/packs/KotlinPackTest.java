package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** What the pack {@code kotlin} makes is Kotlin as its engineers write it, and reads and writes what the model's JSON is. */
final class KotlinPackTest {
    @TempDir
    Path folder;

    @Test
    void a_library_becomes_what_the_case_shows_and_compiles() throws Exception {
        PackProject library =
                PackProject.synced(folder.resolve("library"), "kotlin", PackProject.CASES.resolve("library.ttl"), "");
        assertEquals(PackProject.expected("kotlin", "library"), library.files());
        compiled(library);
    }

    @Test
    void a_shop_that_no_language_likes_comes_back_the_same() throws Exception {
        PackProject shop =
                PackProject.synced(folder.resolve("shop"), "kotlin", PackProject.CASES.resolve("shop.ttl"), "");
        Path classes = compiled(shop);
        try (URLClassLoader loader = Jars.loader("kotlin-jackson", new WithoutKotlin(), classes)) {
            Class<?> builder = loader.loadClass("tools.jackson.module.kotlin.KotlinModule$Builder");
            Object module =
                    builder.getMethod("build").invoke(builder.getConstructor().newInstance());
            JsonMapper mapper = JavaDocuments.mapper()
                    .rebuild()
                    .addModule((JacksonModule) module)
                    .build();
            Path document = PackProject.CASES.resolve("shop.json");
            Path copy = folder.resolve("copy.json");
            Object read = mapper.readValue(Files.readString(document), loader.loadClass("org.example.model.Shop"));
            Files.writeString(copy, mapper.writeValueAsString(read));
            assertEquals(SameJson.of(document), SameJson.of(copy));
        }
    }

    /** Where the classes are that the compiler made of what the pack made, without a warning. */
    private Path compiled(PackProject project) throws IOException, InterruptedException, URISyntaxException {
        Path classes = folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                Jars.path("kotlin"),
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-Werror",
                "-cp",
                String.join(File.pathSeparator, jar(JsonProperty.class), jar(NotNull.class), Jars.path("kotlin")),
                "-d",
                classes.toString(),
                project.made().toString()));
        Tools.quiet(folder, command);
        return classes;
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** All that our tests see but for Kotlin's own library, which the module for Kotlin brings in its version. */
    private static final class WithoutKotlin extends ClassLoader {
        WithoutKotlin() {
            super(KotlinPackTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("kotlin.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}

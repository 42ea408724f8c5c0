package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack {@code csharp} makes: records and interfaces. */
final class CsharpPackTest {
    private static final String PROJECT = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net9.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """;

    @TempDir
    private Path folder;

    @Test
    void makesWhatTheCaseShows() throws IOException {
        PackProject project = PackProject.synced(folder, "csharp", PackProject.CASES.resolve("library.ttl"), "");

        assertEquals(PackProject.expected("csharp", "library"), project.files());
    }

    @Test
    void anyOntologyCompiles() throws Exception {
        PackProject project = PackProject.synced(folder, "csharp", PackProject.CASES.resolve("shop.ttl"), "");
        assumeTrue(Tools.isOnPath("dotnet"), "there is no dotnet on this machine: what the pack makes isn't compiled");
        Files.writeString(project.made().resolve("Made.csproj"), PROJECT);

        Tools.quiet(project.made(), Map.of("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), List.of("dotnet", "build", "--nologo"));
    }
}

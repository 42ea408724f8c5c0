package dev.ggen.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ggen.generator.pack.EveryPack;
import dev.ggen.generator.pack.KeptPacks;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.junit.jupiter.api.Test;

class BuildUserTest {
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @Test
    void aBuildFetchesPacksUnlessItIsOffline() {
        assertInstanceOf(EveryPack.class, BuildUser.of(request).packs());
        assertInstanceOf(KeptPacks.class, BuildUser.of(request.setOffline(true)).packs());
    }

    @Test
    void theEnvironmentIsTheUsers() {
        request.getSystemProperties().setProperty("env.HOME", "/home/ada");
        request.getSystemProperties().setProperty("env.GGEN_CACHE", "/kept");
        request.getSystemProperties().setProperty("user.home", "/root");
        BuildUser user = BuildUser.of(request);
        assertEquals(Path.of("/home/ada"), user.home());
        assertEquals(Map.of("HOME", "/home/ada", "GGEN_CACHE", "/kept"), user.environment());
    }
}

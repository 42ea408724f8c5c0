package dev.ggen.maven;

import dev.ggen.generator.pack.EveryPack;
import dev.ggen.generator.pack.KeptPacks;
import dev.ggen.generator.pack.PackArchives;
import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.receipt.CacheFolder;
import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.KeyFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenExecutionRequest;

/** Whoever runs the build: keys and packs are where the command keeps them too. */
record BuildUser(Map<String, String> environment, Path home, Network network) {
    private static final String VARIABLE = "env.";

    /** Whether anything may be fetched. */
    enum Network {
        ONLINE,
        OFFLINE
    }

    /** As Maven says, which hands over the environment's variables as {@code env.NAME}. */
    static BuildUser of(MavenExecutionRequest request) {
        Properties system = request.getSystemProperties();
        Map<String, String> environment = new HashMap<>();
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(VARIABLE)) {
                environment.put(name.substring(VARIABLE.length()), system.getProperty(name));
            }
        }
        String home = environment.getOrDefault("HOME", "");
        return new BuildUser(
                environment,
                Path.of(home.isEmpty() ? system.getProperty("user.home", "") : home),
                request.isOffline() ? Network.OFFLINE : Network.ONLINE);
    }

    UserKeys keys() {
        return new UserKeys(new KeyFolder(ConfigFolder.of(environment, home)));
    }

    /** Packs from git, and from Maven repositories as far as the command fetched them before. An offline build takes them as far as they were fetched before. */
    RemotePacks packs() {
        RemotePacks packs = EveryPack.in(CacheFolder.of(environment, home), PackArchives.NONE);
        return switch (network) {
            case ONLINE -> packs;
            case OFFLINE -> new KeptPacks(packs);
        };
    }
}

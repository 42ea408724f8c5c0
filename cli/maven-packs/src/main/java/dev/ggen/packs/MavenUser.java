package dev.ggen.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * Whose settings count: those of the user and of the Maven that the environment names, as Maven itself reads them.
 *
 * @param environment to which settings may refer as {@code ${env.NAME}}
 * @param home the user's
 */
record MavenUser(Map<String, String> environment, Path home) {
    MavenUser {
        environment = Map.copyOf(environment);
    }

    /** Settings with their secrets decrypted. */
    record Read(Settings settings, SettingsDecryptionResult secrets) {}

    /** @throws SettingsBuildingException when they can't be read */
    Read read() throws SettingsBuildingException {
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setSystemProperties(properties());
        Path own = own().resolve("settings.xml");
        if (Files.isRegularFile(own)) {
            request.setUserSettingsFile(own.toFile());
        }
        String maven = environment.getOrDefault("MAVEN_HOME", environment.getOrDefault("M2_HOME", ""));
        Path global = home.resolve(maven).resolve("conf/settings.xml");
        if (!maven.isEmpty() && Files.isRegularFile(global)) {
            request.setGlobalSettingsFile(global.toFile());
        }
        Settings settings =
                new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
        return new Read(settings, decrypted(settings));
    }

    private Properties properties() {
        Properties properties = new Properties();
        environment.forEach((name, value) -> properties.setProperty("env." + name, value));
        properties.setProperty("user.home", home.toString());
        return properties;
    }

    private SettingsDecryptionResult decrypted(Settings settings) {
        DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(new DefaultPlexusCipher());
        dispatcher.setConfigurationFile(own().resolve("settings-security.xml").toString());
        return new DefaultSettingsDecrypter(dispatcher).decrypt(new DefaultSettingsDecryptionRequest(settings));
    }

    private Path own() {
        return home.resolve(".m2");
    }

    Path localRepository(Settings settings) {
        String named = settings.getLocalRepository();
        return named == null || named.isBlank() ? own().resolve("repository") : home.resolve(named);
    }
}

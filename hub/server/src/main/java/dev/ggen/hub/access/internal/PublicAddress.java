package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.HubSettings;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How browsers reach this hub. Without a setting it is {@code localhost}, which is what browsers let passkeys have without HTTPS. */
@Component
final class PublicAddress {
    private final HubSettings settings;
    private final Environment environment;

    PublicAddress(HubSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Its scheme, host and port, without path. */
    URI origin() {
        return settings.publicUrl()
                .map(url -> URI.create(url.getScheme() + "://" + url.getRawAuthority()))
                .orElseGet(() -> URI.create("http://localhost:" + port()));
    }

    URI page(String path) {
        return URI.create(origin() + path);
    }

    private String port() {
        return environment.getProperty("local.server.port", Integer.toString(settings.port()));
    }
}

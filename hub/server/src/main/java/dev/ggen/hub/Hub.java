package dev.ggen.hub;

import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.StartedBy;
import dev.ggen.hub.platform.WallClock;
import dev.ggen.hub.platform.internal.WorkFolders;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/** A running hub. */
@SpringBootApplication(proxyBeanMethods = false)
public final class Hub {
    /** A hub that answers requests, until closed. */
    public static final class Running implements AutoCloseable {
        private final ConfigurableApplicationContext context;

        private Running(ConfigurableApplicationContext context) {
            this.context = context;
        }

        /** The port that it listens at. */
        public int port() {
            return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
        }

        /** One of its parts, by type: how first start, demo and tests reach the façades. */
        public <T> T part(Class<T> type) {
            return context.getBean(type);
        }

        @Override
        public void close() {
            SpringApplication.exit(context, () -> 0);
        }
    }

    /** Starts a hub on a migrated database, which tells the console what it does. */
    public static Running start(HubSettings settings, SecureRandom random) {
        return start(settings, HubLogs.TO_CONSOLE, random);
    }

    /**
     * Starts a hub on a migrated database.
     *
     * @param random where secrets and ids come from
     */
    public static Running start(HubSettings settings, HubLogs logs, SecureRandom random) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Hub.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE) // modules choose names freely
                .initializers(begun -> addParts((GenericApplicationContext) begun, settings, logs, random))
                .run(arguments(settings, logs));
        LostLines.tell(logs.startedBy().told());
        return new Running(context);
    }

    /** As arguments, which nothing in the environment overrules. */
    private static String[] arguments(HubSettings settings, HubLogs logs) {
        Map<String, String> properties = new TreeMap<>(logs.properties());
        properties.put("server.address", settings.host());
        properties.put("server.port", String.valueOf(settings.port()));
        properties.put("management.health.diskspace.path", settings.work().toString());
        // Only behind a proxy do its headers count; anybody else could write them.
        properties.put("server.forward-headers-strategy", settings.publicUrl().isPresent() ? "native" : "none");
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void addParts(
            GenericApplicationContext context, HubSettings settings, HubLogs logs, SecureRandom random) {
        HubClock clock = settings.demo().<HubClock>map(DemoClock::new).orElseGet(WallClock::new);
        context.registerBean(HubSettings.class, () -> settings);
        context.registerBean(HubClock.class, () -> clock);
        context.registerBean(StartedBy.class, logs::startedBy);
        context.registerBean(SecureRandom.class, () -> random);
        context.registerBean(Ids.class, () -> new Ids(random));
        context.registerBean(DataFolder.class, () -> WorkFolders.in(settings.work()));
    }
}

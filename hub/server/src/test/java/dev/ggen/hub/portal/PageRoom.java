package dev.ggen.hub.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Serves pages made of sample records, under the hub's content policy, without the hub. */
final class PageRoom implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action"
                    + " 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Path ASSETS = Path.of("src/main/resources/static");

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final TemplateEngine engine;
    private final HttpServer server;

    PageRoom(Path classes) throws IOException {
        engine = TemplateEngine.create(new TwoFolders(), classes, ContentType.Html);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Renders a page and gives its address. */
    String page(String path, String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template, parameters, output);
        pages.put(path, output.toString());
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The frame of somebody at the vendor who may do everything. */
    static Frame frame(Locale locale, Theme theme, String path) {
        return frame(locale, theme, path, EnumSet.allOf(Permission.class));
    }

    static Frame frame(Locale locale, Theme theme, String path, Set<Permission> permissions) {
        return frame(
                Optional.of(new Viewer(new UUID(1, 2), "Mara Lindt", new Scope.Vendor(), permissions)),
                locale,
                theme,
                path);
    }

    /** Before somebody is known. */
    static Frame frameOfNobody(Locale locale, Theme theme, String path) {
        return frame(Optional.empty(), locale, theme, path);
    }

    private static Frame frame(Optional<Viewer> viewer, Locale locale, Theme theme, String path) {
        return new Frame(
                viewer,
                Optional.empty(),
                path,
                new Listing(path, new TreeMap<>()),
                locale,
                theme,
                "token",
                new DemoClock(Instant.parse("2026-10-01T09:12:00Z")),
                messages(),
                new Ids(new SecureRandom()),
                Assets.read(),
                List::of);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path);
        Path asset = ASSETS.resolve(path.substring(1));
        if (page != null) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            send(exchange, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith("/assets/") && Files.isRegularFile(asset)) {
            send(exchange, type(path), Files.readAllBytes(asset));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String type(String path) {
        if (path.endsWith(".css")) {
            return "text/css";
        }
        return path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
    }

    /** The hub's templates, and those that only tests have. */
    private static final class TwoFolders implements CodeResolver {
        private final CodeResolver hub = new DirectoryCodeResolver(Path.of("src/main/jte"));
        private final CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));

        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return of(name).exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        private CodeResolver of(String name) {
            return tests.exists(name) ? tests : hub;
        }
    }
}

package dev.ggen.hub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one Chromium of this JVM's tests, started when first asked for and closed with the last test. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path binary) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(binary)
                        .setArgs(ARGUMENTS));
    }

    /** The running browser; where the machine has none, the test is skipped and says so. */
    static Chromium of(ExtensionContext context) {
        Optional<Path> binary = PLACES.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(
                binary.isPresent(),
                "no Chromium at " + PLACES + ": install Debian's package chromium to run this test");
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, key -> new Chromium(binary.orElseThrow()), Chromium.class);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

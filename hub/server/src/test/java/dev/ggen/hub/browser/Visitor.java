package dev.ggen.hub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of his own: own cookies, own storage. Notes every trouble that a page makes. */
public final class Visitor {
    private static final double PATIENCE_MILLIS = 5000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private boolean expectsErrors;

    Visitor(Browser browser) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> troubles.add(page.url() + " threw " + error));
        page.onRequest(this::noteForeign);
        page.onRequestFailed(this::noteFailed);
        page.onResponse(this::noteRefused);
    }

    /** The page that the visitor has before him. */
    public Page page() {
        return page;
    }

    /** Goes to an address. */
    public Visitor to(String url) {
        page.navigate(url);
        return this;
    }

    /** Looks at the page that way from now on. */
    public Visitor look(Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
        return this;
    }

    /** From here on answers of 400 and above are what the test is about. */
    public Visitor expectingErrors() {
        expectsErrors = true;
        return this;
    }

    List<String> leave() {
        context.close();
        return troubles;
    }

    private void note(ConsoleMessage message) {
        boolean refusal = message.text().startsWith("Failed to load resource") && expectsErrors;
        if (message.type().equals("error") && !refusal) {
            troubles.add(page.url() + " logged: " + message.text());
        }
    }

    private void noteForeign(Request request) {
        URI asked = URI.create(request.url());
        if (asked.getScheme().startsWith("http") && !isOwn(asked)) {
            troubles.add(page.url() + " asked another host: " + asked);
        }
    }

    private static boolean isOwn(URI asked) {
        return "localhost".equals(asked.getHost()) || "127.0.0.1".equals(asked.getHost());
    }

    /** A download ends its navigation, which is no failure. */
    private void noteFailed(Request request) {
        if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
            troubles.add(request.url() + " couldn't be loaded: " + request.failure());
        }
    }

    private void noteRefused(Response response) {
        if (response.status() >= 400 && !expectsErrors) {
            troubles.add(response.url() + " was answered " + response.status());
        }
    }
}

package dev.ggen.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.platform.Viewer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Passkeys with Chromium's virtual device, through the pages and their script. */
@BrowserTest
final class PasskeyTest {
    private final TestHub hub = TestHub.shared();

    @Test
    void aPasskeyIsMadeOnceSignedInAndSignsInFromThenOn(dev.ggen.hub.browser.Visitor visitor) {
        Page page = visitor.page();
        UserView ann = signIn(visitor);
        addDevice(page);
        make(visitor);

        signOut(page);
        visitor.to(home() + "/sign-in?to=/account");
        page.locator("form[data-passkey] button").click();
        page.waitForURL(home() + "/account");

        assertThat(page.locator("main").innerText()).contains(ann.email(), "by passkey");
    }

    @Test
    void aRemovedPasskeySignsNobodyIn(dev.ggen.hub.browser.Visitor visitor) {
        Page page = visitor.page();
        signIn(visitor);
        addDevice(page);
        make(visitor);
        visitor.expectingErrors();

        page.locator("form[action$='/remove'] button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("No passkey yet");
        signOut(page);
        page.locator("form[data-passkey] button").click();

        page.getByText("This passkey isn't known here").waitFor();
        assertThat(page.url()).startsWith(home() + "/sign-in");
    }

    private UserView signIn(dev.ggen.hub.browser.Visitor visitor) {
        UserView ann = Visitor.user(hub, Optional.empty(), "administrator");
        String link = hub.part(SignInLinks.class)
                .issue(Viewer.system("test"), ann.id())
                .getPath();
        visitor.to(home() + link + "?to=/account");
        visitor.page().locator("main form button").first().click();
        visitor.page().waitForURL(home() + "/account");
        return ann;
    }

    /** A device with a lock of its own, which is always opened. */
    private static void addDevice(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private void make(dev.ggen.hub.browser.Visitor visitor) {
        Page page = visitor.page();
        Locator form = page.locator("form[data-passkey]");
        form.locator("input[name=label]").fill("Ann's laptop");
        form.locator("button").click();
        page.getByText("Ann's laptop").waitFor();
    }

    private void signOut(Page page) {
        page.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()");
        page.waitForURL(home() + "/sign-in");
    }

    /** Browsers let passkeys have localhost without HTTPS, but no bare address. */
    private String home() {
        return "http://localhost:" + hub.port();
    }
}

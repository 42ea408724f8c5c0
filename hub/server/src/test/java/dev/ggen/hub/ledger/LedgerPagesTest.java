package dev.ggen.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.EveryPage;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.partner.ledger.AccountKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers of the books see. */
@BrowserTest
final class LedgerPagesTest {
    private final SomeBooks books = new SomeBooks();
    private final String account = books.account(AccountKind.RECEIVABLE, "USD").name();
    private final String home = "http://localhost:" + books.hub.port();

    @BeforeEach
    void post() {
        books.post(
                SomeBooks.SEPTEMBER,
                books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 1_234_567),
                books.earning(SomeBooks.SEPTEMBER, "4.2", "EUR", 700),
                books.payment(LocalDate.parse("2026-09-20"), 2_345));
    }

    @Test
    void theTrialBalanceSumsToZeroBeforeTheReadersEyes(Visitor visitor) {
        signIn(visitor);
        visitor.to(home + "/ledger?agreement=" + books.agreement);
        assertThat(visitor.page().locator("tr.sum").allInnerTexts())
                .hasSize(2)
                .allMatch(sum -> sum.strip().endsWith("0.00"));
        assertThat(EveryPage.wrongs("ledger", visitor)).isEmpty();
    }

    @Test
    void anAccountLeadsToItsEntriesAndEachToItsBooking(Visitor visitor) {
        signIn(visitor);
        visitor.to(home + "/ledger?agreement=" + books.agreement);
        visitor.page().locator("a[href*='receivable'][href*='USD']").click();
        assertThat(visitor.page().locator(".facts.strip").innerText()).contains("12,322.22");
        assertThat(EveryPage.wrongs("ledger-account", visitor)).isEmpty();
        visitor.page().locator("a[href^='/ledger/bookings/']").first().click();
        assertThat(visitor.page().locator("main").innerText()).contains("Both sides");
        assertThat(EveryPage.wrongs("ledger-booking", visitor)).isEmpty();
    }

    @Test
    void thePagesTellTheBooksOfAnotherDay(Visitor visitor) {
        signIn(visitor);
        visitor.to(home + "/ledger/accounts/" + account + "?on=2026-09-25");
        assertThat(visitor.page().locator(".facts.strip").innerText()).contains("−23.45");
        assertThat(visitor.page().locator(".notice").innerText()).contains("2026-09-25");
    }

    @Test
    void whatIsNotThereOrCannotBeReadIsRefused() {
        dev.ggen.hub.access.Visitor finance = dev.ggen.hub.access.Visitor.as(books.hub, Optional.empty(), "finance");
        String query = "?agreement=" + books.agreement;
        assertThat(finance.get("/ledger/accounts/no:such:account:USD").statusCode())
                .isEqualTo(404);
        assertThat(finance.get("/ledger/bookings/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(finance.get("/ledger" + query + "&on=yesterday").statusCode())
                .isEqualTo(422);
        assertThat(books.ledger.trial(books.finance, AccountFilter.ofAgreement(books.agreement), AsOf.NOW))
                .hasSize(5);
    }

    @Test
    void aPartnerWithoutTheRightHasNoBooks() {
        dev.ggen.hub.access.Visitor partner =
                dev.ggen.hub.access.Visitor.as(books.hub, Optional.of(books.partner), "partner-finance");
        assertThat(partner.get("/ledger").statusCode()).isEqualTo(403);
    }

    private void signIn(Visitor visitor) {
        dev.ggen.hub.access.Visitor person = dev.ggen.hub.access.Visitor.as(books.hub, Optional.empty(), "finance");
        person.cookies()
                .forEach((name, value) ->
                        visitor.page().context().addCookies(List.of(new Cookie(name, value).setUrl(home))));
    }
}

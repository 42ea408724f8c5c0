package dev.ggen.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What looks over every page sees what is wrong with one. */
@BrowserTest
final class ChecksTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><title>A page</title>
            <style>main { width: 300px } button { display: block; height: 40px } .faint { color: #ddd }</style>
            <main>%s</main></html>
            """;

    @Test
    void controlsThatTouchAreCrowded(Visitor visitor) {
        visitor.page().setContent(PAGE.formatted("<button>One</button><button>Other</button>"));
        assertThat(Layout.crowded(visitor.page())).containsExactly("button One is crowded by button Other");
    }

    @Test
    void controlsThatKeepTheirDistanceAreNot(Visitor visitor) {
        visitor.page()
                .setContent(PAGE.formatted("<button style='margin-bottom: 4px'>One</button><button>Other</button>"));
        assertThat(Layout.crowded(visitor.page())).isEmpty();
    }

    @Test
    void aFaintRowIsSeenAmongRowsOfOtherParts(Visitor visitor) {
        String row = "<tr><td class='%s'>Some words</td></tr>";
        visitor.page()
                .setContent(PAGE.formatted("<table>" + row.formatted("").repeat(3)
                        + row.formatted("faint").repeat(2) + "</table>"));
        assertThat(Accessibility.violations(visitor.page()))
                .singleElement()
                .asString()
                .startsWith("color-contrast: ")
                .contains(".faint");
        assertThat(visitor.page().locator("[data-alike]").count()).isZero();
    }

    @Test
    void whatHasNoNameIsSeenInEveryRow(Visitor visitor) {
        visitor.page()
                .setContent(PAGE.formatted("<table>" + "<tr><td><a href='#'></a></td></tr>".repeat(3) + "</table>"));
        assertThat(Accessibility.violations(visitor.page()))
                .hasSize(3)
                .allMatch(found -> found.startsWith("link-name"));
    }
}

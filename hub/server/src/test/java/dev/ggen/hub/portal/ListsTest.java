package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.demo.DemoHub;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lists can do: be taken away, be kept as somebody likes them; and the search over all of them. */
final class ListsTest {
    private static TestHub hub;

    @BeforeAll
    static void beginInNovember() {
        hub = DemoHub.inNovember();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    private static Visitor finance() {
        return Visitor.as(hub, Optional.empty(), "finance");
    }

    private static Visitor aws() {
        return Visitor.as(hub, Optional.of("aws"), "partner-finance");
    }

    @Test
    void a_list_is_taken_away_in_the_columns_that_are_shown() {
        HttpResponse<String> answer = finance().get("/statements?as=csv&columns=month&columns=due");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"statements-2026-11-04.csv\"");
        assertThat(answer.body().lines())
                .hasSize(5)
                .startsWith("Statement,Month,Due")
                .contains("AWS-2026 2026-09,September 2026,2026-11-14");
    }

    @Test
    void a_workbook_is_a_zip_of_sheets() {
        HttpResponse<String> answer = finance().get("/reports?as=xlsx");

        assertThat(answer.body()).startsWith("PK").contains("xl/worksheets/sheet1.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
    }

    @Test
    void filtering_the_ledger_keeps_the_chosen_columns() {
        String ledger = finance().get("/ledger?columns=balance&kind=cash").body();

        assertThat(ledger)
                .contains("<input type=\"hidden\" name=\"columns\" value=\"balance\">")
                .doesNotContain("<input type=\"hidden\" name=\"kind\"")
                .contains("href=\"/ledger?columns=balance\"");
    }

    @Test
    void what_the_demo_is_for_is_found_from_the_overview_as_far_as_it_has_come() {
        Visitor finance = finance();
        String overview = finance.get("/").body();

        assertThat(overview)
                .contains("What to look at in this demo", "A report that was dropped twice")
                .contains("href=\"/statements/ACCENTURE-2026/2026-09#files\"")
                .doesNotContain("/statements/AWS-2026/2027-01", "/months/2027-08");
        assertThat(finance.get("/program/findings?q=Two+values").body()).contains("Two values are stated for");
        Matcher twice = Pattern.compile("href=\"(/reports/[^\"]+)\">A report that was dropped twice")
                .matcher(overview);
        assertThat(twice.find()).isTrue();
        assertThat(finance.get(twice.group(1)).body()).contains("accenture-2026-10.resent.csv", "0 new rows count");
        assertThat(newRows(finance.get(twice.group(1)).body())).isEqualTo("0");
    }

    /** How many new rows the month's own line claims. */
    private static String newRows(String page) {
        Matcher counted = Pattern.compile("data-label=\"New rows\"[^>]*>\\s*<span class=\"figure\">(\\d+)")
                .matcher(page);
        assertThat(counted.find()).isTrue();
        return counted.group(1);
    }

    @Test
    void a_partner_is_shown_its_own_part_of_the_demo() {
        assertThat(aws().get("/").body())
                .contains("href=\"/statements/AWS-2026/2026-09#files\"")
                .doesNotContain("A report that was dropped twice", "/program/findings");
    }

    @Test
    void a_list_that_the_filters_left_empty_leads_to_all_of_it() {
        assertThat(finance().get("/statements?state=disputed&sort=due").body())
                .contains("Nothing matches", "href=\"/statements?sort=due\"")
                .doesNotContain("No statement yet");
    }

    @Test
    void rules_and_refusals_are_said_in_the_readers_language_and_the_programs_words_are_marked() {
        Visitor finance = finance();
        assertThat(finance.get("/agreements/AWS-2026", Locale.GERMAN).body())
                .contains(
                        "ohne Steuer und Erstattungen, von ",
                        "<b class=\"said short\" lang=\"en\">Marketplace sale</b>")
                .doesNotContain("net of tax and refunds");
        assertThat(finance.get("/statements/AWS-2026/2026-09", Locale.GERMAN).body())
                .contains("Bezahlt nach jedem Quartal", "behielt ")
                .doesNotContain("Paid after each", " kept ", "was delivered before");
        assertThat(finance.get("/months/2026-13", Locale.GERMAN).body())
                .contains("Einen Monat 2026-13 gibt es hier nicht.", "Weiter zu: Monate");
        assertThat(finance.get("/program", Locale.GERMAN).body()).contains("data-label=\"Stufe\" lang=\"en\"");
        assertThat(finance.get("/agreements/AWS-2026").body()).contains("net of tax and refunds");
    }

    @Test
    void what_is_odd_in_an_agreements_rules_is_shown_to_the_vendor_alone() {
        Visitor finance = finance();
        assertThat(finance.get("/agreements/MCKINSEY-2026").body())
                .contains(
                        "To look at in these rules",
                        "From 2027-03-01 until 2027-06-01 no clause is about influenced-transformation");
        assertThat(finance.get("/agreements/MCKINSEY-2026", Locale.GERMAN).body())
                .contains(
                        "An diesen Regeln anzusehen",
                        "Von 2027-03-01 an vor 2027-06-01 gilt keine Klausel",
                        "Ein Monat mit einem Verkauf am 2027-03-01 wird abgewiesen.");
        assertThat(finance.get("/agreements/AWS-2026").body()).doesNotContain("To look at in these rules");
        assertThat(Visitor.as(hub, Optional.of("mckinsey"), "partner-finance")
                        .get("/agreements/MCKINSEY-2026")
                        .body())
                .contains("MCKINSEY-2026")
                .doesNotContain("To look at in these rules", "no clause is about");
    }

    @Test
    void titles_and_leads_mark_the_programs_words_too() {
        Visitor finance = finance();
        assertThat(finance.get("/partners/aws", Locale.GERMAN).body())
                .contains("<p class=\"lead\"><span lang=\"en\">")
                .contains("<dt><span lang=\"en\">");
        assertThat(finance.get("/agreements/AWS-2026", Locale.GERMAN).body())
                .containsPattern("<p class=\"lead\">ggen und AWS, <span lang=\"en\">");
        assertThat(finance.get("/statements/AWS-2026/2026-09/lines/1", Locale.GERMAN)
                        .body())
                .containsPattern("<h1>Klausel [0-9.]+: <span lang=\"en\">");
        assertThat(finance.get("/partners/aws").body()).doesNotContain("lang=\"en\">Hyperscaler");
    }

    @Test
    void the_activity_can_be_read_without_sign_ins() {
        Visitor administrator = Visitor.as(hub, Optional.empty(), "administrator");

        assertThat(administrator.get("/activity").body()).contains("Signed in");
        assertThat(administrator.get("/activity?show=changes").body())
                .doesNotContain("Signed in")
                .contains("Imported a report", "<option value=\"changes\" selected>");
    }

    @Test
    void things_and_people_are_called_by_their_names() {
        Visitor administrator = Visitor.as(hub, Optional.empty(), "administrator");
        assertThat(administrator.get("/evidence/receipts").body())
                .contains("the vendor and AWS", ">AWS-2026 2026-09</a>", ">September 2026</a>")
                .doesNotContain("the vendor and aws");
        assertThat(administrator.get("/activity").body())
                .contains("Imported a report · ")
                .contains(".csv</a>");
        assertThat(aws().get("/evidence/receipts").body()).contains("the vendor and AWS");
        assertThat(administrator.get("/months?as=csv").body())
                .containsPattern("September 2026,Closed,4,4,\\d+,(Nadia Brandt|Owen Takeda),");
    }

    @Test
    void a_partners_file_holds_its_own_rows_alone() {
        String own = aws().get("/statements?as=csv").body();

        assertThat(own).contains("AWS-2026").doesNotContain("ACCENTURE", "AZURE", "GCP");
        assertThat(aws().get("/reports?as=csv").statusCode()).isEqualTo(403);
    }

    @Test
    void a_view_is_kept_for_its_owner_and_removed() {
        Visitor owner = finance();
        Map<String, String> fields = Map.of("path", "/statements", "name", "To <look> at", "query", "state=held");

        HttpResponse<String> kept = owner.post("/views", fields);

        assertThat(kept.headers().firstValue("Location").orElse("")).endsWith("/statements?state=held");
        String list = owner.get("/statements").body();
        assertThat(list).contains("To &lt;look&gt; at", "href=\"/statements?state=held\"");
        assertThat(finance().get("/statements").body()).doesNotContain("To &lt;look&gt; at");
        assertThat(owner.get("/reports").body()).doesNotContain("To &lt;look&gt; at");

        Matcher form = Pattern.compile("action=\"(/views/[^\"]+/remove)\"").matcher(list);
        assertThat(form.find()).isTrue();
        assertThat(finance().post(form.group(1), Map.of()).statusCode()).isEqualTo(404);
        assertThat(owner.post(form.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.get("/statements").body()).doesNotContain("To &lt;look&gt; at");
    }

    @Test
    void a_view_never_leads_elsewhere() {
        for (String path : new String[] {"//evil.example", "https://evil.example", "/\\evil", "statements", "/"}) {
            Map<String, String> fields = Map.of("path", path, "name", "Away", "query", "");
            assertThat(finance().post("/views", fields).statusCode()).as(path).isEqualTo(422);
        }
    }

    @Test
    void whatever_has_a_name_is_found_by_who_may_see_it() {
        assertThat(finance().get("/search?q=Accenture").body())
                .contains("href=\"/partners/accenture\"", "href=\"/agreements/ACCENTURE-2026\"");
        assertThat(finance().get("/search?q=aws+2026-09").body()).contains("href=\"/statements/AWS-2026/2026-09\"");
        assertThat(finance().get("/search?q=2026-10").body()).contains("href=\"/months/2026-10\"");
    }

    @Test
    void a_partner_finds_nothing_of_others() {
        assertThat(aws().get("/search?q=aws").body()).contains("/agreements/AWS-2026");
        String others = aws().get("/search?q=accenture").body();
        assertThat(others).contains("Nothing is called").doesNotContain("ACCENTURE-2026", "/partners/accenture");
        assertThat(aws().get("/search?q=2026-09").body()).doesNotContain("AZURE-2026");
    }
}

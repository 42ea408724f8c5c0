package dev.ggen.hub.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.SaveDraft;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.Replays;
import dev.ggen.hub.settlement.TryTerms;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.replay.ReplayJson;
import dev.ggen.settlement.replay.ReplayRequest;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.replay.ReplayRun;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** McKinsey shares 4 % with the vendor; 6 % are tried on two months in which it sold for 1,000.00 and 2,000.00. */
class ReplaysTest {
    private static final YearMonth OCTOBER = YearMonth.of(2027, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2027, 11);
    private static final String AGREEMENT = "MCKINSEY-2026";
    private static final String OCTOBERS = Desk.sales("mckinsey", "r1,transformation,2027-10-05,1000.00");
    private static final String NOVEMBERS = Desk.sales("mckinsey", "r2,transformation,2027-11-05,2000.00");

    @TempDir
    private Path folder;

    private static String text() {
        return new String(Desk.file("agreements/MCKINSEY-2026.ttl"), StandardCharsets.UTF_8);
    }

    /** Inside the range of its type, so that nobody has to approve it. */
    private static String tried() {
        return text().replaceFirst("p:rate 0.04", "p:rate 0.06").replaceFirst("(?s);\\s*p:exception \\[.*?] ]", "]");
    }

    private static SourceFile draft(String turtle) {
        return new SourceFile("draft.ttl", turtle.getBytes(StandardCharsets.UTF_8));
    }

    private static Desk reported() throws IOException {
        Desk desk = Desk.of(Desk.EXAMPLE.resolve("agreements/MCKINSEY-2026.ttl"), AGREEMENT, "mckinsey");
        desk.delivered("october.csv", OCTOBERS);
        desk.delivered("november.csv", NOVEMBERS);
        return desk;
    }

    private static UUID done(Desk desk, TryTerms wanted) {
        Replays.Begun begun = desk.hub.part(Replays.class).begin(desk.ann, Desk.command(), wanted);
        JobView job = desk.job(begun.job());
        assertEquals(JobView.State.DONE, job.state(), () -> job.findings().toString());
        return begun.replay();
    }

    private static TryTerms wanted(YearMonth from, YearMonth to, String... drafts) {
        return new TryTerms(
                from,
                to,
                Optional.empty(),
                List.of(drafts).stream().map(ReplaysTest::draft).toList());
    }

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void tellsWhoGainsAndWhichLinesMoveAndPostsNothing() throws IOException {
        Desk desk = reported();
        Replays replays = desk.hub.part(Replays.class);

        UUID id = done(desk, wanted(OCTOBER, NOVEMBER, tried()));
        ReplaySheet sheet = replays.sheet(desk.ann, id);

        ReplaySheet.Agreement moved = sheet.agreements().getFirst();
        assertThat(moved.months().stream()
                        .map(month -> month.month() + " "
                                + month.difference().orElseThrow().vendor().minor() + " "
                                + month.difference().orElseThrow().partner().minor()))
                .containsExactly("2027-10 2000 -2000", "2027-11 4000 -4000");
        assertEquals(2, moved.linesMoved());
        ReplaySheet.Line line = moved.months().getFirst().moved().getFirst();
        assertThat(line.old().orElseThrow().sentence()).contains("4\u00a0%");
        assertThat(line.now().orElseThrow().sentence()).contains("6\u00a0%");
        assertEquals(
                "6000", sheet.totals().getFirst().difference().vendor().minor().toString());
        assertEquals(List.of(), sheet.newFindings());
        assertEquals(
                List.of(), desk.hub.part(Ledger.class).trial(desk.ann, AccountFilter.ofAgreement(AGREEMENT), AsOf.NOW));
        assertArrayEquals(
                byCommand().getBytes(StandardCharsets.UTF_8), replays.json(desk.ann, id), "as the command says it");
        pagesTellIt(desk, id);
    }

    private String byCommand() throws IOException {
        write("agreements/MCKINSEY-2026.ttl", text());
        write("tried/MCKINSEY-2026.ttl", tried());
        write("transactions/october.csv", OCTOBERS);
        write("transactions/november.csv", NOVEMBERS);
        NamedFolder program = new NamedFolder(Path.of("../../spec/programs/ggen"), "program");
        NamedFolder agreements = new NamedFolder(folder.resolve("agreements"), "agreements");
        return ReplayJson.of(ReplayRun.run(
                new ReplayRequest(
                        new TermsFolders(program, agreements, Optional.empty()),
                        new TermsFolders(
                                program, agreements, Optional.of(new NamedFolder(folder.resolve("tried"), "tried"))),
                        new NamedFolder(folder.resolve("transactions"), "transactions"),
                        new Period(OCTOBER),
                        new Period(NOVEMBER),
                        new RatingLimits(128, 1)),
                Files.createDirectory(folder.resolve("work"))));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static void pagesTellIt(Desk desk, UUID id) {
        Visitor manager = Visitor.as(desk.hub, Optional.empty(), "partner-manager");
        String address = "/program/replays/" + id;
        assertThat(manager.get("/program/replays").body()).contains(address, AGREEMENT);
        assertThat(manager.get(address).body()).contains("60.00", "would have", "nothing of it is posted");
        assertThat(manager.get(address + "/agreements/" + AGREEMENT).body())
                .contains("6\u00a0%", "4\u00a0%", "2027-11");
        assertThat(manager.get(address + "/lines?as=csv").body()).contains("2027-10", "20.00");
        assertThat(manager.get("/program/replays/new?again=" + id).body()).contains("p:rate 0.06");
        assertThat(manager.get("/program/replays/new?agreement=" + AGREEMENT).body())
                .contains("p:rate 0.04", "2027-11");
        Visitor partner = Visitor.as(desk.hub, Optional.of("mckinsey"), "partner-administrator");
        assertEquals(403, partner.get(address).statusCode());
    }

    @Test
    void aDraftOfTheNextAgreementIsTriedInPlaceOfTheOneThatHeld() throws IOException {
        Desk desk = reported();
        AgreementDrafts drafts = desk.hub.part(AgreementDrafts.class);
        String next = tried().replace("MCKINSEY-2026", "MCKINSEY-2029")
                .replace("2029-09-01", "2032-09-01")
                .replace("2026-09-01", "2029-09-01");
        UUID id = TestHub.ids().next();
        drafts.save(desk.ann, Desk.command(), new SaveDraft(id, 0, FilledAgreement.open(drafts.form(), draft(next))));
        Visitor manager = Visitor.as(desk.hub, Optional.empty(), "partner-manager");

        assertThat(manager.get("/agreements/drafts/" + id).body()).contains("/program/replays/new?draft=" + id);
        String form = manager.get("/program/replays/new?draft=" + id).body();
        assertThat(form)
                .contains("for the days of MCKINSEY-2026", "p:rate 0.06")
                .doesNotContain("MCKINSEY-2029", "2032-");
        String text = form.replaceAll("(?s).*<textarea[^>]*name=\"draft\"[^>]*>(.*?)</textarea>.*", "$1")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        ReplaySheet sheet = desk.hub.part(Replays.class).sheet(desk.ann, done(desk, wanted(OCTOBER, NOVEMBER, text)));
        assertEquals(
                "6000", sheet.totals().getFirst().difference().vendor().minor().toString());
    }

    @Test
    void otherCurrenciesAreTriedByTheHubsOwnRates() throws IOException {
        Path months = Path.of("../../settlement/src/test/cases/months/other-currencies");
        Desk desk = Desk.of(months.resolve("agreements/PWC-2026.ttl"), "PWC-2026", "pwc");
        desk.delivered("reports-9.csv", Files.readAllBytes(months.resolve("transactions/reports-9.csv")));
        desk.hub
                .part(ExchangeRates.class)
                .deliver(
                        desk.ann,
                        Desk.command(),
                        "rates-9.csv",
                        new ByteArrayInputStream(Files.readAllBytes(months.resolve("rates/rates-9.csv"))));
        YearMonth september = YearMonth.of(2026, 9);

        UUID id = done(desk, wanted(september, september, Files.readString(months.resolve("agreements/PWC-2026.ttl"))));

        ReplaySheet.Agreement agreement =
                desk.hub.part(Replays.class).sheet(desk.ann, id).agreements().getFirst();
        assertEquals(0, agreement.leftOut());
        assertEquals("1286200", agreement.old().owedToVendor().minor().toString(), "as worked out by hand");
        assertEquals(agreement.old(), agreement.now());
    }

    @Test
    void theOldestGoWithTheirResultWhenThereAreMany() throws IOException {
        Desk desk = reported();
        UUID older = done(desk, wanted(OCTOBER, OCTOBER, tried()));
        UUID newer = done(desk, wanted(NOVEMBER, NOVEMBER, tried()));
        ReplayTable table = desk.hub.part(ReplayTable.class);

        desk.hub.part(Transactions.class).write(desk.ann, () -> {
            table.keepNewest(1);
            return newer;
        });

        Replays replays = desk.hub.part(Replays.class);
        assertEquals(
                List.of(newer),
                replays.page(desk.ann, Optional.empty(), 10).items().stream()
                        .map(ReplayView::id)
                        .toList());
        assertEquals("not-found", Desk.refusal(() -> replays.json(desk.ann, older)));
        assertEquals(1, replays.sheet(desk.ann, newer).agreements().size());
    }

    @Test
    void aFormTriesAnAgreementAsItIsSent() throws IOException {
        Desk desk = reported();
        Visitor manager = Visitor.as(desk.hub, Optional.empty(), "partner-manager");
        assertThat(tried()).contains(", the agreement"); // a comma ends nothing

        HttpResponse<String> answer = manager.post(
                "/program/replays", Map.of("from", "2027-10", "to", "2027-10", "draft", tried().replace("\n", "\r\n")));

        assertEquals(303, answer.statusCode(), answer::body);
        String job = answer.headers().firstValue("Location").orElseThrow().replaceFirst("/jobs/", "");
        assertEquals(JobView.State.DONE, desk.job(UUID.fromString(job)).state());
    }

    @Test
    void aFormThatCantBeUsedComesBackAsItWasSent() throws IOException {
        Desk desk = reported();
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");

        HttpResponse<String> answer = finance.post(
                "/program/replays", Map.of("from", "2027-11", "to", "2027-10", "draft", "<kept> a <kept> ."));

        assertEquals(422, answer.statusCode());
        assertThat(answer.body()).contains("&lt;kept&gt; a &lt;kept&gt; .", "2027-10 can");
    }

    @Test
    void whatCantBeTriedIsRefusedAtOnce() {
        Desk desk = Desk.shared();
        Replays replays = desk.hub.part(Replays.class);

        assertEquals(
                List.of("replay-months-unusable", "replay-months-unusable", "nothing-to-try", "turtle-syntax"),
                List.of(
                                wanted(NOVEMBER, OCTOBER, tried()),
                                wanted(OCTOBER, OCTOBER.plusMonths(60), tried()),
                                wanted(OCTOBER, OCTOBER),
                                wanted(OCTOBER, OCTOBER, "no turtle"))
                        .stream()
                        .map(wanted -> Desk.refusal(() -> replays.begin(desk.ann, Desk.command(), wanted)))
                        .toList());
        Viewer partner = TestHub.partner("mckinsey", "Pia", EnumSet.of(Permission.STATEMENT_READ));
        assertEquals("not-permitted", Desk.refusal(() -> replays.page(partner, Optional.empty(), 1)));
    }
}

package dev.ggen.hub.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.AskedVolumes.Span;
import dev.ggen.hub.settlement.KeepWhatIf;
import dev.ggen.hub.settlement.KeptWhatIf;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.hub.settlement.Volumes;
import dev.ggen.hub.settlement.WhatIfs;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.forecast.Volume;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * September of the case with users of a contract year: 60 licences for 33,333.33 at a margin of 45 %, and 50,000.00 of services, of which the
 * vendor has at least 25,000.00 a quarter.
 */
class VolumesTest {
    private static final Path CASE =
            Path.of("../../settlement/src/test/cases/months/quarter-floor-and-users-of-a-year");
    private static final String AGREEMENT = "PWC-2026";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final EnumSet<Permission> READS =
            EnumSet.of(Permission.STATEMENT_READ, Permission.AGREEMENT_READ, Permission.PARTNER_READ);

    /** A fifth more services, and 100 licences. */
    private static final AskedVolumes MORE = new AskedVolumes(
            Optional.empty(),
            Span.MONTH,
            List.of(
                    new StreamVolume("compliance-services", new Volume.Times(new BigDecimal("1.2")), Volume.SAME),
                    new StreamVolume("compliance-licence-resale", Volume.SAME, new Volume.To(new BigDecimal("100")))));

    private static Desk reported() throws IOException {
        Desk desk = Desk.of(CASE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        desk.delivered("report.csv", Files.readAllBytes(CASE.resolve("transactions/report.csv")));
        return desk;
    }

    private static List<String> written(AskedVolumes asked) {
        return asked.volumes().stream()
                .map(volume -> volume.stream() + " " + VolumeText.write(volume.sales()) + " "
                        + VolumeText.write(volume.units()))
                .toList();
    }

    private static List<String> lines(VolumeSheet sheet) {
        return sheet.changes().getFirst().lines().stream()
                .map(line -> line.clause() + " "
                        + line.before().orElseThrow().owedToVendor().minor() + " "
                        + line.after().orElseThrow().owedToVendor().minor())
                .toList();
    }

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void aPartnerSeesWhatItWouldOweAtOtherVolumesAndHowFarTheNextStepIs() throws IOException {
        Desk desk = reported();
        Volumes volumes = desk.hub.part(Volumes.class);
        Visitor partner = Visitor.as(desk.hub, Optional.of("pwc"), "partner-finance");
        String address = "/agreements/" + AGREEMENT + "/what-if";
        assertThat(partner.get(address).body()).contains("nothing to begin with");
        desk.approved(desk.prepared(SEPTEMBER));
        Viewer own = TestHub.partner("pwc", "Pia", READS);

        // the least of the quarter still holds; 65 % of 33,333.33 are 21,666.6645, and the cent that cutting leaves is
        // the vendor's
        assertEquals(List.of("6.1 2500000 2500000", "6.2 1833333 1166667"), lines(volumes.at(own, AGREEMENT, MORE)));
        assertEquals(lines(volumes.at(desk.ann, AGREEMENT, MORE)), lines(volumes.at(own, AGREEMENT, MORE)));
        assertThat(partner.get(address).body()).contains("40 units", "An estimate");
        assertThat(partner.get(address + "?units-compliance-licence-resale=100&sales-compliance-services=%2B20%20%25")
                        .body())
                .contains("11,666.67", "no further step");
        assertThat(partner.get(address + "?units-compliance-licence-resale=many")
                        .body())
                .contains("a change such as +20", "40 units");
        assertThat(partner.get(address + "?span=year").body()).contains("2026-09");
    }

    @Test
    void anEstimateIsAskedAndKeptByApi() throws IOException {
        Desk desk = reported();
        desk.approved(desk.prepared(SEPTEMBER));
        UserView user = Visitor.user(desk.hub, Optional.of("pwc"), "partner-finance");
        EnumSet<Permission> scopes =
                EnumSet.of(Permission.STATEMENT_READ, Permission.AGREEMENT_READ, Permission.TOKEN_MANAGE);
        Visitor program = Visitor.stranger(desk.hub)
                .withToken(desk.hub
                        .part(Tokens.class)
                        .make(
                                new Viewer(user.id(), user.name(), new Scope.OfPartner("pwc"), scopes),
                                Desk.command(),
                                new NewToken("test", scopes, 1))
                        .secret()
                        .orElseThrow());
        String address = "/api/v1/agreements/" + AGREEMENT + "/what-if";

        HttpResponse<String> answer =
                program.get(address + "?sales=compliance-services:%2B20%20%25&units=compliance-licence-resale:100");

        assertEquals(200, answer.statusCode(), answer::body);
        assertThat(answer.body()).contains("\"month\":\"2026-09\"", "\"comparable\":true", "\"minor\":1166667");
        assertEquals(422, program.get(address + "?units=apples:1").statusCode());
        assertEquals(
                422, program.get(address + "?sales=compliance-services:many").statusCode());
        assertEquals(422, program.get(address + "?sales=much").statusCode());
        HttpResponse<String> kept = program.call(
                "POST",
                address + "s",
                "{\"name\":\"Units\",\"whatIf\":{\"volumes\":[{\"stream\":\"compliance-licence-resale\",\"units\":\"100\"}]}}");
        assertEquals(201, kept.statusCode(), kept::body);
        assertThat(program.get(address + "s").body()).contains("\"name\":\"Units\"", "\"units\":\"100\"");
        String id = kept.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertEquals(204, program.call("DELETE", address + "s/" + id, "").statusCode());
        assertEquals(404, program.get(address + "s/" + id).statusCode());
        assertEquals(List.of(), desk.hub.part(WhatIfs.class).of(TestHub.partner("pwc", "Pia", READS), AGREEMENT));
    }

    @Test
    void whatIsKeptStandsOnTheAgreementsPageForItsSideAloneUntilItIsRemoved() throws IOException {
        Desk desk = reported();
        desk.approved(desk.prepared(SEPTEMBER));
        WhatIfs kept = desk.hub.part(WhatIfs.class);
        Viewer pia = TestHub.partner("pwc", "Pia", READS);
        Visitor partner = Visitor.as(desk.hub, Optional.of("pwc"), "partner-administrator", "partner-finance");
        Visitor vendor = Visitor.as(desk.hub, Optional.empty(), "finance", "partner-manager");
        String agreement = "/agreements/" + AGREEMENT;
        long booked = desk.hub
                .part(Ledger.class)
                .trial(desk.ann, AccountFilter.ofAgreement(AGREEMENT), AsOf.NOW)
                .size();

        KeptWhatIf mine =
                kept.keep(pia, Desk.command(), new KeepWhatIf(AGREEMENT, " More of both ", "For the plan.", MORE));

        assertEquals("More of both", mine.name());
        assertEquals(Optional.of(SEPTEMBER), mine.asked().month());
        assertEquals(written(MORE), written(mine.asked()));
        VolumeSheet sheet = desk.hub.part(Volumes.class).at(pia, AGREEMENT, MORE);
        assertEquals(sheet.now().owedToVendor(), mine.owed());
        assertEquals(sheet.now().minus(sheet.old()).partner(), mine.partnerMore());
        assertEquals(List.of(mine), kept.of(pia, AGREEMENT));
        assertEquals(List.of(), kept.of(desk.ann, AGREEMENT));
        assertEquals("not-found", Desk.refusal(() -> kept.kept(desk.ann, AGREEMENT, mine.id())));
        assertEquals("not-found", Desk.refusal(() -> kept.remove(desk.ann, Desk.command(), AGREEMENT, mine.id())));
        assertThat(partner.get(agreement).body()).contains("More of both", "For the plan.", "Kept estimates", "Pia");
        assertThat(vendor.get(agreement).body()).doesNotContain("More of both", "Kept estimates");
        partner.post(
                agreement + "/what-ifs",
                Map.of("name", "Only units", "note", "", "month", "2026-09", "units-compliance-licence-resale", "100"));
        assertThat(partner.get(agreement).body()).contains("Only units", "units-compliance-licence-resale=100");
        assertThat(partner.post(agreement + "/what-ifs", Map.of("name", " ", "month", "2026-09"))
                        .body())
                .contains("name is missing");
        kept.remove(pia, Desk.command(), AGREEMENT, mine.id());
        assertThat(partner.get(agreement).body()).doesNotContain("More of both");
        assertEquals(
                booked,
                desk.hub
                        .part(Ledger.class)
                        .trial(desk.ann, AccountFilter.ofAgreement(AGREEMENT), AsOf.NOW)
                        .size());
    }

    @Test
    void anothersAgreementIsNotThere() throws IOException {
        Desk desk = reported();
        desk.approved(desk.prepared(SEPTEMBER));
        Viewer other = TestHub.partner("aws", "Otto", READS);
        Volumes volumes = desk.hub.part(Volumes.class);

        assertEquals("not-found", Desk.refusal(() -> volumes.at(other, AGREEMENT, MORE)));
        AskedVolumes october = new AskedVolumes(Optional.of(YearMonth.of(2026, 10)), Span.MONTH, List.of());
        assertEquals("not-found", Desk.refusal(() -> volumes.at(desk.ann, AGREEMENT, october)));
    }
}

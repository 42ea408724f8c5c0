package dev.ggen.hub.portal.search;

import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.Partners;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.Programs;
import dev.ggen.settlement.program.ProgramOutline;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Partners, agreements, findings and users by their names. */
@Component
final class NamedHits {
    private final Partners partners;
    private final Agreements agreements;
    private final Programs programs;
    private final ProgramFindings findings;
    private final Users users;

    NamedHits(Partners partners, Agreements agreements, Programs programs, ProgramFindings findings, Users users) {
        this.partners = partners;
        this.agreements = agreements;
        this.programs = programs;
        this.findings = findings;
        this.users = users;
    }

    SearchPage.Group partners(Viewer viewer, Asked asked, Words words) {
        Partners.Query query =
                new Partners.Query(Optional.empty(), Optional.empty(), asked.words(), Partners.Order.NAME);
        List<ProgramOutline.Member> found = Hits.readable(
                viewer, Permission.PARTNER_READ, () -> partners.page(viewer, query, Optional.empty(), Hits.READ));
        return Hits.group(
                Place.PARTNERS,
                found,
                member -> new Value.Link(member.name(), "/partners/" + member.id(), ""),
                asked,
                words);
    }

    SearchPage.Group agreements(Viewer viewer, Asked asked, Words words) {
        return Hits.group(
                Place.AGREEMENTS,
                agreements(viewer, asked),
                agreement -> new Value.Link(
                        agreement.id(), "/agreements/" + agreement.id(), partners.name(viewer, agreement.partner())),
                asked,
                words);
    }

    /** Those with such an id. */
    List<StoredAgreement> agreements(Viewer viewer, Asked asked) {
        Agreements.Query query =
                new Agreements.Query(Optional.empty(), Optional.empty(), Optional.empty(), asked.words());
        return Hits.readable(
                viewer, Permission.AGREEMENT_READ, () -> agreements.page(viewer, query, Optional.empty(), Hits.READ));
    }

    SearchPage.Group findings(Viewer viewer, Asked asked, Words words) {
        List<ProgramFindings.Found> found = Hits.readable(viewer, Permission.PROGRAM_READ, () -> {
            ProgramFindings.Query query = new ProgramFindings.Query(
                    programs.current(viewer).proposal(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    asked.words());
            return findings.page(viewer, query, Optional.empty(), Hits.READ);
        });
        SearchPage.Group group = Hits.group(
                Place.PROGRAM,
                found,
                finding -> new Value.Link(
                        finding.finding().message(),
                        "/program/findings/" + finding.ordinal(),
                        finding.finding().id()),
                asked,
                words);
        return new SearchPage.Group(words.text("program.findings"), group.icon(), group.hits(), group.all());
    }

    SearchPage.Group users(Viewer viewer, Asked asked, Words words) {
        List<UserView> found = Hits.readable(
                viewer,
                Permission.USER_MANAGE,
                () -> users.page(viewer, Optional.of(asked.words()), Optional.empty(), Hits.READ));
        return Hits.group(
                Place.USERS,
                found,
                user -> new Value.Link(user.name(), "/users/" + user.id(), user.email()),
                asked,
                words);
    }
}

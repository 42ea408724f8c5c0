package dev.ggen.hub.portal.overview;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.agreement.AgreementTables;
import dev.ggen.hub.program.Partners;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The agreements in force: for a partner the first thing to see. */
@Component
final class AgreementPart implements OverviewPart {
    static final int ORDER = 100;

    private static final int MOST = 10;

    private final Agreements agreements;
    private final Partners partners;
    private final HubClock clock;

    AgreementPart(Agreements agreements, Partners partners, HubClock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** A hub that was just set up says what comes first. */
    @Override
    public List<Notice> notices(Viewer viewer, Words words) {
        if (!viewer.isVendor() || !viewer.may(Permission.AGREEMENT_READ) || !isEmpty(viewer)) {
            return List.of();
        }
        Notice notice = Notice.of(Tone.NEUTRAL, words.text("agreement.begin"), words.text("agreement.begin.words"));
        if (viewer.may(Permission.AGREEMENT_IMPORT)) {
            return List.of(notice.next(Action.link(words.text("agreement.import"), "/agreements/new")));
        }
        return List.of(
                viewer.may(Permission.USER_MANAGE)
                        ? notice.next(Action.link(words.text("access.invite"), "/users/new"))
                        : notice);
    }

    private boolean isEmpty(Viewer viewer) {
        return agreements
                .page(viewer, Agreements.Query.ALL, Optional.empty(), 1)
                .items()
                .isEmpty();
    }

    @Override
    public List<Section> sections(Viewer viewer, Words words) {
        if (!viewer.may(Permission.AGREEMENT_READ)) {
            return List.of();
        }
        Agreements.Query inForce =
                new Agreements.Query(Optional.empty(), Optional.empty(), Optional.of(clock.today()), "");
        return List.of(Section.of(
                        words.text("agreement.agreements"),
                        AgreementTables.of(
                                agreements
                                        .page(viewer, inForce, Optional.empty(), MOST)
                                        .items(),
                                clock.today(),
                                partners.names(viewer),
                                words))
                .more(Action.link(words.text("program.all"), "/agreements")));
    }
}

package dev.ggen.hub.portal.overview;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.settlement.StatementTable;
import dev.ggen.hub.settlement.MonthDue;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.Statements;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What there is to do: for the vendor the month to close, for a partner its newest statements. */
@Component
final class SettlementPart implements OverviewPart {
    static final int ORDER = 50;

    private static final int NEWEST = 5;

    private final Months months;
    private final Statements statements;
    private final Agreements agreements;

    SettlementPart(Months months, Statements statements, Agreements agreements) {
        this.months = months;
        this.statements = statements;
        this.agreements = agreements;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Notice> notices(Viewer viewer, Words words) {
        if (!viewer.isVendor() || !viewer.may(Permission.MONTH_READ) || !viewer.may(Permission.AGREEMENT_READ)) {
            return List.of();
        }
        return months.due(viewer).filter(due -> isAgreed(viewer, due)).map(due -> notice(due, words)).stream()
                .toList();
    }

    /** Where nothing is agreed there is nothing to close. */
    private boolean isAgreed(Viewer viewer, MonthDue due) {
        Agreements.Query inForce = new Agreements.Query(
                Optional.empty(), Optional.empty(), Optional.of(due.month().atEndOfMonth()), "");
        return !agreements.page(viewer, inForce, Optional.empty(), 1).items().isEmpty();
    }

    private static Notice notice(MonthDue due, Words words) {
        String month = words.figures().month(due.month());
        String page = Place.MONTHS.href() + "/" + due.month();
        return due.preparedBy()
                .map(preparer -> Notice.of(Tone.WARN, words.text("settlement.due.prepared", month, preparer))
                        .next(Action.link(words.text("settlement.month.look"), page + "/close")))
                .orElseGet(() -> Notice.of(Tone.WARN, words.text("settlement.due.open", month))
                        .next(Action.link(words.text("settlement.due.checklist"), page)));
    }

    @Override
    public List<Section> sections(Viewer viewer, Words words) {
        if (viewer.isVendor() || !viewer.may(Permission.STATEMENT_READ)) {
            return List.of();
        }
        return List.of(Section.of(
                        words.text("settlement.statements.newest"),
                        StatementTable.of(
                                statements
                                        .page(viewer, StatementFilter.ALL, Optional.empty(), NEWEST)
                                        .items(),
                                words))
                .more(Action.link(words.text("program.all"), Place.STATEMENTS.href())));
    }
}

package dev.ggen.hub.portal.search;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.Statements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Months, and statements by their month or agreement. */
@Component
final class SettledHits {
    /** Statements of so many agreements are looked for. */
    private static final int MOST_AGREEMENTS = 3;

    private final Months months;
    private final Statements statements;

    SettledHits(Months months, Statements statements) {
        this.months = months;
        this.statements = statements;
    }

    SearchPage.Group months(Viewer viewer, Asked asked, Words words) {
        List<MonthView> found =
                viewer.may(Permission.MONTH_READ) && asked.month().isPresent()
                        ? months.list(viewer).stream()
                                .filter(month -> asked.month().get().equals(month.month()))
                                .toList()
                        : List.of();
        return Hits.group(
                Place.MONTHS,
                found,
                month -> new Value.Link(
                        words.figures().month(month.month()),
                        Place.MONTHS.href() + "/" + month.month(),
                        words.of("settlement.month.state", month.state())),
                asked,
                words);
    }

    /** Of the agreements found by their names, or of the month alone where nothing else was asked. */
    SearchPage.Group statements(Viewer viewer, Asked asked, List<StoredAgreement> agreements, Words words) {
        Stream<Optional<String>> which = asked.words().isEmpty()
                ? Stream.of(Optional.empty())
                : agreements.stream()
                        .limit(MOST_AGREEMENTS)
                        .map(StoredAgreement::id)
                        .map(Optional::of);
        List<StatementView> found = which.flatMap(agreement -> of(viewer, asked, agreement).stream())
                .toList();
        SearchPage.Group group = Hits.group(
                Place.STATEMENTS,
                found,
                statement -> new Value.Link(
                        statement.agreement() + " " + statement.month(),
                        "/" + statement.page(),
                        statement.partnerName()),
                asked,
                words);
        return new SearchPage.Group(group.title(), group.icon(), group.hits(), Optional.empty());
    }

    private List<StatementView> of(Viewer viewer, Asked asked, Optional<String> agreement) {
        StatementFilter filter = new StatementFilter(asked.month(), agreement, Optional.empty(), Optional.empty());
        return Hits.readable(
                        viewer,
                        Permission.STATEMENT_READ,
                        () -> statements.page(viewer, filter, Optional.empty(), Hits.READ))
                .stream()
                .map(row -> row.statement())
                .toList();
    }
}

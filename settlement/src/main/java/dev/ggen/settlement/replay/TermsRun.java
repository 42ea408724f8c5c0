package dev.ggen.settlement.replay;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.forecast.MonthOutcome;
import dev.ggen.partner.forecast.WholeMonths;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Refusal;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.run.FirstRows;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The months of all agreements, settled by one side's terms; what is found on the way is kept. */
final class TermsRun {
    private final Terms terms;
    private final List<Period> months;
    private final List<KeySum> sums;
    private final FrozenReports reports;
    private final ReferenceRates rates;
    private final List<Finding> findings = new ArrayList<>();

    TermsRun(Terms terms, List<Period> months, List<KeySum> sums, FrozenReports reports, ReferenceRates rates) {
        this.terms = terms;
        this.months = List.copyOf(months);
        this.sums = List.copyOf(sums);
        this.reports = reports;
        this.rates = rates;
        findings.addAll(terms.findings());
        findings.addAll(new UntakenRows(terms, months).findings(sums));
    }

    Terms terms() {
        return terms;
    }

    /** Everything found so far: of the terms, then of the agreements in the order in which they were settled. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What becomes of each month; absent where there is no such agreement. */
    SortedMap<Period, MonthOutcome> outcomes(Optional<ReadAgreement> agreement) {
        SortedMap<Period, MonthOutcome> outcomes =
                new TreeMap<>((one, other) -> one.month().compareTo(other.month()));
        if (agreement.isEmpty()) {
            months.forEach(month -> outcomes.put(month, new MonthOutcome.Absent()));
        } else if (terms.refused().contains(agreement.get().agreement().id())) {
            months.forEach(month -> outcomes.put(month, new MonthOutcome.Refused()));
        } else {
            settle(agreement.get(), outcomes);
        }
        return outcomes;
    }

    private void settle(ReadAgreement read, SortedMap<Period, MonthOutcome> outcomes) {
        Agreement agreement = read.agreement();
        List<KeySum> own = sums.stream()
                .filter(sum -> agreement.source(sum.key().source()).isPresent())
                .filter(sum -> sum.key().day().isBefore(months.getLast().days().until()))
                .toList();
        List<Refusal> refusals = new ArrayList<>();
        for (Period month : months) {
            Settled settled = WholeMonths.settle(agreement, terms.type(read), month, own, rates);
            refusals.addAll(settled.refusals());
            outcomes.put(
                    month,
                    settled.isRefused() ? new MonthOutcome.Refused() : new MonthOutcome.Settled(settled.lines()));
        }
        findings.addAll(StatementBuild.refused(agreement, refusals, keys -> FirstRows.of(keys, reports)));
        findings.addAll(takenBackBefore(read, own));
        findings.addAll(withoutRows(read, own));
    }

    /** Yellow: what takes back sales of months that aren't among these counts in those, so in no figure. */
    private List<Finding> takenBackBefore(ReadAgreement read, List<KeySum> own) {
        Period first = months.getFirst();
        SortedSet<YearMonth> before = months.stream()
                .flatMap(month -> Settlement.takenBack(read.agreement(), month, own, Set.of()).stream())
                .filter(month -> month.isBefore(first.month()))
                .collect(Collectors.toCollection(TreeSet::new));
        return before.isEmpty()
                ? List.of()
                : List.of(
                        Finding.yellow(
                                        "taken-back-before",
                                        "agreement " + read.agreement().id() + " takes back sales of months before "
                                                + first.name() + ": "
                                                + before.stream()
                                                        .map(YearMonth::toString)
                                                        .collect(Collectors.joining(", ")),
                                        Place.ofFile(read.file().path()))
                                .withHint(
                                        "what is taken back counts in the month of its sale, so in no figure here; begin with the first of them"));
    }

    /** Yellow: earlier months that clauses go by and of which the reports hold no row of the agreement's. */
    private List<Finding> withoutRows(ReadAgreement read, List<KeySum> own) {
        SortedSet<YearMonth> counted = months.stream()
                .flatMap(month -> WholeMonths.months(read.agreement(), month))
                .filter(month -> month.isBefore(months.getFirst().month()))
                .collect(Collectors.toCollection(TreeSet::new));
        own.forEach(sum -> counted.remove(YearMonth.from(sum.key().day())));
        if (counted.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.yellow(
                        "earlier-month-without-rows",
                        "agreement " + read.agreement().id() + " goes by months before "
                                + months.getFirst().name() + " of which no report holds a row: "
                                + counted.stream().map(YearMonth::toString).collect(Collectors.joining(", ")),
                        Place.ofFile(read.file().path()))
                .withAllowed("the reports of all months that are counted")
                .withHint("they are taken as months in which nothing was sold; add their reports if something was"));
    }
}

package dev.ggen.settlement.build;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.Quote;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.MissingMonths;
import dev.ggen.partner.settlement.Refusal;
import dev.ggen.partner.settlement.Refusal.Reason;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.ReadAgreement;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums that no clause can settle, as red findings: one for each reason, product and currency, not one for each row. */
final class RefusalWords {
    private RefusalWords() {}

    /** What findings are grouped by, in the order in which they are told. */
    private record Group(Reason reason, String product, String currency) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::reason)
                .thenComparing(Group::product)
                .thenComparing(Group::currency);

        static Group of(Refusal refusal) {
            boolean byCurrency = refusal.reason() == Reason.FOREIGN_CURRENCY || refusal.reason() == Reason.MISSING_RATE;
            return new Group(
                    refusal.reason(),
                    refusal.key().product(),
                    byCurrency ? refusal.key().currency() : "");
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    static List<Finding> findings(Agreement agreement, List<Refusal> refusals, Map<SumKey, Place> firstRows) {
        Map<Group, List<Refusal>> groups =
                refusals.stream().collect(Collectors.groupingBy(Group::of, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> at(finding(agreement, group.getKey(), group.getValue()), group.getValue(), firstRows))
                .toList();
    }

    /** The finding with the first row of its earliest day as its place, where one is known. */
    private static Finding at(Finding finding, List<Refusal> refusals, Map<SumKey, Place> firstRows) {
        List<Place> first = refusals.stream()
                .map(Refusal::key)
                .sorted(Comparator.comparing(SumKey::day))
                .flatMap(key -> Stream.ofNullable(firstRows.get(key)))
                .limit(1)
                .toList();
        return new Finding(
                finding.id(), finding.severity(), finding.message(), first, finding.allowed(), finding.hint());
    }

    private static String where(List<Refusal> refusals) {
        long rows = refusals.stream().mapToLong(Refusal::rows).sum();
        return rows + (rows == 1 ? " row of " : " rows of ")
                + refusals.getFirst().key().source() + ", first on "
                + refusals.stream()
                        .map(refusal -> refusal.key().day())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private static Finding finding(Agreement agreement, Group group, List<Refusal> refusals) {
        String where = where(refusals);
        return switch (group.reason()) {
            case UNMAPPED_PRODUCT ->
                Finding.red(
                                "unmapped-product",
                                "agreement " + agreement.id() + " maps product \"" + group.product()
                                        + "\" to no revenue stream (" + where + ")")
                        .withAllowed("one of "
                                + String.join(", ", agreement.streamOfProduct().keySet()))
                        .withHint("have the parties map the product and sign again; no share is taken by default");
            case FOREIGN_CURRENCY ->
                Finding.red(
                                "foreign-currency",
                                "agreement " + agreement.id() + " is settled in "
                                        + agreement.currency().getCode() + ", the report has " + group.currency()
                                        + " for product \"" + group.product() + "\" (" + where + ")")
                        .withAllowed(agreement.currency().getCode())
                        .withHint(
                                "report in the agreement's currency; or have the parties agree on rates (p:exchangeRates): nothing is converted without");
            case MISSING_RATE -> missingRate(agreement, refusals, where);
            case NO_CLAUSE_ON_DAY ->
                Finding.red(
                                "no-clause-on-day",
                                "no clause of agreement " + agreement.id() + " shares product \"" + group.product()
                                        + "\" on its day (" + where + ")")
                        .withAllowed("a clause that holds on the day of the sale")
                        .withHint("check the clauses' dates and the report's");
            case SALE_NOT_SETTLED ->
                Finding.red(
                                "taken-back-without-statement",
                                "sales of product \"" + group.product() + "\" are taken back by agreement "
                                        + agreement.id()
                                        + ", and the statement of their month, or one since, isn't there ("
                                        + where + ")")
                        .withAllowed("the statements of all months since the sale")
                        .withHint("give their bundles: the command line takes them from --earlier DIR");
            case NO_SPLIT ->
                Finding.red(
                                "mark-without-split",
                                "agreement " + agreement.id() + " has no split for how product \"" + group.product()
                                        + "\" is marked (" + where + ")")
                        .withAllowed("a split for the mark, or one for all others (p:split)")
                        .withHint("have the partners agree on one and sign again; no part is taken by default");
            case SPLIT_PAYMENT ->
                Finding.red(
                                "payment-of-split",
                                "a payment stands in reports that agreement " + agreement.id() + " shares with others ("
                                        + where + ")")
                        .withAllowed("payments in the reports of one partner alone")
                        .withHint("have it reported under the account of the partner that paid");
            case UNKNOWN_SINCE ->
                Finding.red(
                                "line-begin-unknown",
                                "a clause of agreement " + agreement.id()
                                        + " goes by when a customer's line began, and the report doesn't say it for product \""
                                        + group.product() + "\" (" + where + ")")
                        .withAllowed("the line's first day in each such row: column since of ggen-transactions")
                        .withHint("have the report made again with it; no first day is assumed");
        };
    }

    private static Finding missingRate(Agreement agreement, List<Refusal> refusals, String where) {
        Quote.Missing first = refusals.stream()
                .flatMap(refusal -> refusal.missing().stream())
                .min(Comparator.comparing(Quote.Missing::day).thenComparing(Quote.Missing::currency))
                .orElseThrow();
        long more = refusals.stream()
                        .flatMap(refusal -> refusal.missing().stream())
                        .map(missing -> missing.currency() + missing.day())
                        .distinct()
                        .count()
                - 1;
        String source = agreement.exchange().map(terms -> terms.source().word()).orElse("");
        String reported = refusals.getFirst().key().currency();
        String what = switch (first.reason()) {
            case NOT_GIVEN -> "no rate of " + first.currency() + " on " + first.day() + " was given";
            case NOT_PUBLISHED ->
                "no rate of " + first.currency() + " was published on " + first.day() + " or the "
                        + ReferenceRates.OLDEST_DAYS + " days before";
        };
        return Finding.red(
                        "missing-rate",
                        "agreement " + agreement.id() + " converts " + reported + " into "
                                + agreement.currency().getCode() + " by the " + source + "'s rates, and " + what
                                + (more == 0 ? "" : ", nor on " + more + (more == 1 ? " other day" : " other days"))
                                + " (" + where + ")")
                .withAllowed("the published rate of the day, or of the latest before it on which the " + source
                        + " published")
                .withHint(
                        "give the " + source
                                + "'s file with that day (eurofxref-hist.csv; the command line takes it by --rates FILE): an unknown rate is never filled in");
    }

    /** Clauses that go by months of which nothing is known. */
    static List<Finding> missing(ReadAgreement agreement, List<MissingMonths> missing) {
        return missing.stream()
                .map(
                        each -> Finding.red(
                                        "earlier-months-missing",
                                        "clause " + each.clause() + " of agreement "
                                                + agreement.agreement().id()
                                                + " goes by what was sold before; of that, " + months(each.months()),
                                        agreement.placeOf(each.clause()))
                                .withAllowed("every month since the clause's counting began, settled")
                                .withHint(
                                        "settle those months first; the command line takes their statements from --earlier DIR"))
                .toList();
    }

    private static String months(List<YearMonth> months) {
        return months.size() == 1
                ? months.getFirst() + " isn't known"
                : months.size() + " months, " + months.getFirst() + " to " + months.getLast() + ", aren't known";
    }
}

package dev.ggen.settlement.bundle;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.settlement.DayPayment;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.AgreementReports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a month takes from the statements before it: what was counted, and which of those months are settled again.
 *
 * <p>A month is settled again when the reports hold rows of it, all reports that it was last settled from are among them, so that a row which
 * stands in two of them counts once, and no statement since is missing, so that nothing is adjusted twice; once the agreement has ended, a month has a
 * statement only where there is something to adjust. It is a function of the statements
 * held and the reports given; which of the statements matter to it is told, and no others change it.
 */
public final class Restatement {
    private final ReadAgreement agreement;
    private final Period period;
    private final AgreementReports own;
    private final SortedMap<YearMonth, EarlierContent> held = new TreeMap<>();
    private final SortedSet<YearMonth> restated = new TreeSet<>();
    private final SortedSet<YearMonth> again = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Restatement(ReadAgreement agreement, Period period, AgreementReports own) {
        this.agreement = agreement;
        this.period = period;
        this.own = own;
    }

    /**
     * Finds what there is to restate.
     *
     * @param statements of the agreement, of any months
     * @throws dev.ggen.receipt.FindingsException when one of them can't be read
     */
    public static Restatement of(
            ReadAgreement agreement, Period period, AgreementReports own, List<EarlierStatement> statements) {
        Restatement restatement = new Restatement(agreement, period, own);
        statements.stream()
                .filter(statement -> statement.period().month().isBefore(period.month()))
                .forEach(statement -> restatement.held.put(statement.period().month(), EarlierContent.of(statement)));
        touched(agreement.agreement(), own, period).forEach(restatement::consider);
        restatement.again.addAll(restatement.restated);
        restatement.again.addAll(Settlement.takenBack(agreement.agreement(), period, own.sums(), restatement.restated));
        return restatement;
    }

    /** The months that may be settled again: those of which reports hold rows, and those of sales that are taken back. */
    public static SortedSet<YearMonth> candidates(Agreement agreement, AgreementReports own, Period period) {
        SortedSet<YearMonth> candidates = touched(agreement, own, period);
        candidates.addAll(Settlement.takenBack(agreement, period, own.sums(), candidates));
        return candidates;
    }

    /** The months before a month of which reports hold rows of days on which the agreement holds. */
    public static SortedSet<YearMonth> touched(Agreement agreement, AgreementReports own, Period period) {
        return own.sums().stream()
                .map(sum -> sum.key().day())
                .filter(agreement.validity()::contains)
                .map(YearMonth::from)
                .filter(month -> month.isBefore(period.month()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reports that the month had already and that come again with others say nothing new: then there is nothing to tell. */
    private void consider(YearMonth month) {
        if (!held.containsKey(month)) {
            return;
        }
        Optional<YearMonth> gap = months(Set.of(month))
                .filter(each -> isOfTerm(agreement.agreement(), each) && !held.containsKey(each))
                .findFirst();
        if (gap.isPresent()) {
            findings.add(notAdjusted(month, "the statement of " + gap.get() + " isn't there")
                    .withHint("put the bundles of all months since it was settled into the folder of earlier ones"));
            return;
        }
        EarlierContent last = last(month);
        Set<String> given = own.totals().stream()
                .filter(total -> total.month().equals(month))
                .map(ControlTotals::fileDigest)
                .collect(Collectors.toSet());
        List<String> lacking = last.reportsOf(month).stream()
                .filter(digest -> !given.contains(digest))
                .map(last::reportName)
                .sorted()
                .toList();
        if (lacking.isEmpty()) {
            restated.add(month);
        } else if (!given.stream().allMatch(digest -> last.hasReport(month, digest))) {
            findings.add(notAdjusted(month, "it was settled from " + String.join(", ", lacking) + ", too")
                    .withHint("give those reports as well: a row that stands in two of them counts once"));
        }
    }

    /** Does an agreement hold on some day of a month? Of such a month there is a statement, of others only if there was something to say. */
    public static boolean isOfTerm(Agreement agreement, YearMonth month) {
        return agreement.validity().intersect(new Period(month).days()).isPresent();
    }

    private Finding notAdjusted(YearMonth month, String why) {
        return Finding.yellow(
                        "earlier-month-not-adjusted",
                        "rows of " + month + " are among the reports of agreement "
                                + agreement.agreement().id() + ", and that month isn't settled again with them: " + why,
                        Place.ofFile(agreement.file().path()))
                .withAllowed("all reports that the month was settled from, and every statement since");
    }

    /** The months of which something is needed, in order, when some are restated. */
    private Stream<YearMonth> months(Set<YearMonth> again) {
        return months(agreement.agreement(), period, again);
    }

    /** The months whose statements a month takes account of, in order, when some are restated. */
    public static Stream<YearMonth> months(Agreement agreement, Period period, Set<YearMonth> restated) {
        return Settlement.monthsBefore(agreement, period, restated);
    }

    /** The latest statement that says from which sums a month was settled. */
    private EarlierContent last(YearMonth month) {
        return held.values().stream()
                .filter(content -> content.hasSumsOf(month))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** The months that are settled again. */
    public SortedSet<YearMonth> restated() {
        return restated;
    }

    /** Why months aren't, although there are rows of them. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The statements that matter, by month. */
    public List<EarlierStatement> used() {
        return used(held).values().stream().map(EarlierContent::statement).toList();
    }

    private SortedMap<YearMonth, EarlierContent> used(SortedMap<YearMonth, EarlierContent> all) {
        return months(again)
                .findFirst()
                .<SortedMap<YearMonth, EarlierContent>>map(first -> new TreeMap<>(all.tailMap(first)))
                .orElseGet(TreeMap::new);
    }

    /** What is known of their months. */
    public List<EarlierMonth> known() {
        return used(held).keySet().stream().map(this::known).toList();
    }

    private EarlierMonth known(YearMonth month) {
        Period of = new Period(month);
        EarlierContent last = last(month);
        return new EarlierMonth(of, last.sumsOf(month), lines(month), payments(of), ratesOf(month));
    }

    /** By which a month's own statement converted, and those after it that settled it again: where two have one, it is the same. */
    private ReferenceRates ratesOf(YearMonth month) {
        return held.tailMap(month).values().stream()
                .map(content -> content.ratesOf(month))
                .reduce(ReferenceRates.NONE, ReferenceRates::or);
    }

    private List<PostedLine> lines(YearMonth month) {
        SortedMap<String, PostedLine> lines = new TreeMap<>();
        Objects.requireNonNull(held.get(month)).lines().forEach(line -> lines.put(line.id(), line));
        held.tailMap(month).values().stream()
                .flatMap(content -> content.adjustments().stream())
                .filter(adjusted -> adjusted.month().equals(month))
                .forEach(adjusted -> adjusted.line()
                        .ifPresentOrElse(line -> lines.put(line.id(), line), () -> lines.remove(adjusted.id())));
        return List.copyOf(lines.values());
    }

    private List<DayPayment> payments(Period month) {
        return held.tailMap(month.month()).values().stream()
                .flatMap(content -> content.payments().stream())
                .filter(payment -> month.days().contains(payment.day()))
                .toList();
    }
}

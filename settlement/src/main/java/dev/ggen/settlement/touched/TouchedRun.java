package dev.ggen.settlement.touched;

import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.SumPlaces;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.BundleContents;
import dev.ggen.settlement.statement.ClauseSentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds everything that a subject touched, one bundle after another.
 *
 * <p>Each statement is settled again without the subject's rows: its own month, and those before it of which a bundle is given. That is exact,
 * whatever brackets, limits and later months come between. Reports are streamed; what is kept in memory are sums.
 */
public final class TouchedRun {
    private final Search search;
    private final Subject subject;
    private final RatingLimits limits;
    private final Path work;
    private final Map<String, Chain> chains = new HashMap<>();

    private TouchedRun(Subject subject, int mostRows, RatingLimits limits, Path work) {
        this.search = new Search(subject, mostRows);
        this.subject = subject;
        this.limits = limits;
        this.work = work;
    }

    /**
     * Looks into bundles.
     *
     * @param bundles in any order, of any agreements and months
     * @param mostRows how many source rows to give for a statement
     * @param work a folder to unpack in; nothing is left in it
     * @throws FindingsException when a bundle can't be read, or none has the subject
     */
    public static Touched of(List<NamedBundle> bundles, Subject subject, int mostRows, RatingLimits limits, Path work) {
        TouchedRun run = new TouchedRun(subject, mostRows, limits, work);
        List<Opened> opened = open(bundles);
        List<TouchedStatement> statements = new ArrayList<>();
        for (Opened each : opened) {
            run.statement(each.contents()).ifPresent(statements::add);
        }
        run.search.requireFound();
        return new Touched(subject, statements, opened.size());
    }

    private record Opened(NamedBundle bundle, BundleContents contents) {
        private static final Comparator<Opened> ORDER = Comparator.comparing(
                        (Opened each) -> each.contents().agreement())
                .thenComparing(each -> each.contents().period());
    }

    private static List<Opened> open(List<NamedBundle> bundles) {
        List<Opened> opened = bundles.stream()
                .map(each -> new Opened(each, BundleContents.open(each.file(), each.shown())))
                .sorted(Opened.ORDER)
                .toList();
        for (int i = 1; i < opened.size(); i++) {
            Opened one = opened.get(i - 1);
            Opened other = opened.get(i);
            if (Opened.ORDER.compare(one, other) == 0) {
                throw new FindingsException(Finding.red(
                                "statement-twice",
                                "two of the bundles are of " + one.contents().agreement() + "/"
                                        + one.contents().period(),
                                Place.ofFile(one.bundle().shown()),
                                Place.ofFile(other.bundle().shown()))
                        .withAllowed("each statement once, as it was issued"));
            }
        }
        return opened;
    }

    private Optional<TouchedStatement> statement(BundleContents bundle) {
        try (WorkFolder folder = WorkFolder.in(work)) {
            return statement(bundle, bundle.read(limits, folder.path()));
        }
    }

    private Optional<TouchedStatement> statement(BundleContents bundle, OpenedBundle.Contents contents) {
        StatementInputs inputs = contents.inputs();
        SumPlaces places = places(inputs);
        Taken taken = search.in(contents, places);
        Chain chain = chains.computeIfAbsent(
                bundle.agreement() + "\n" + inputs.program().vendor(), any -> new Chain());
        StatementInputs otherwise = chain.without(contents, taken);
        Settled with = StatementBuild.settle(inputs);
        Settled without = StatementBuild.settle(otherwise);
        List<TouchedLine> lines = new StatementTouch(
                        subject,
                        with,
                        without,
                        inputs.period().month(),
                        places.contributions(taken.sums()),
                        names(inputs, with))
                .lines();
        TouchedStatement statement = new TouchedStatement(
                inputs.agreement().agreement().id(),
                inputs.period().month(),
                inputs.program().vendor(),
                inputs.partner().name(),
                taken.rows(),
                LooseRows.of(taken.sums(), places),
                lines,
                chain.asIssued(contents),
                with.owedToVendor());
        chain.keep(bundle.statement(), otherwise);
        return Optional.of(statement).filter(_ -> !lines.isEmpty() || differBesideLines(with, without));
    }

    /** Is anything else of the statement the subject's, such as a payment? */
    private static boolean differBesideLines(Settled with, Settled without) {
        return !with.payments().equals(without.payments())
                || !with.untied().equals(without.untied())
                || !with.fees().equals(without.fees());
    }

    private static SumPlaces places(StatementInputs inputs) {
        return new SumPlaces(
                inputs.agreement().agreement(),
                inputs.type(),
                inputs.period(),
                inputs.earlier(),
                inputs.restated(),
                inputs.rates());
    }

    private static ClauseSentence.Names names(StatementInputs inputs, Settled settled) {
        return new ClauseSentence.Names(
                inputs.program().vendor(), inputs.partner().name(), settled.currency());
    }
}

package dev.ggen.settlement.verify;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.EarlierStatement;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.bundle.Restatement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether what a bundle holds of earlier months is what their statements were settled from: each month's own receipt, signed by a trusted key,
 * names what it says and the sums; and whether they are the months that the statement goes by, no more and no fewer.
 */
final class EarlierChecks {
    private static final String NAME = "earlier months";

    /** Enough of a digest to compare by eye with the bundle of that month. */
    private static final int SHOWN_DIGITS = 16;

    private final CanonicalZip zip;
    private final OpenedBundle.Contents contents;
    private final Trust trust;

    EarlierChecks(CanonicalZip zip, OpenedBundle.Contents contents, Trust trust) {
        this.zip = zip;
        this.contents = contents;
        this.trust = trust;
    }

    /** None where the agreement goes by no earlier month and nothing of one is held. */
    List<Check> run() {
        StatementInputs inputs = contents.inputs();
        Set<YearMonth> needed = Restatement.months(inputs.agreement().agreement(), inputs.period(), inputs.again())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = contents.earlier().stream()
                .flatMap(statement -> statement.files().stream().map(SourceFile::path))
                .collect(Collectors.toSet());
        List<Check> red = new ArrayList<>();
        zip.entries().stream()
                .map(CanonicalZip.Entry::name)
                .filter(name -> name.startsWith(BundleLayout.EARLIER) && !named.contains(name))
                .forEach(name -> red.add(Check.red(NAME, name + " belongs to no sums")));
        Set<YearMonth> held = contents.earlier().stream()
                .map(statement -> statement.period().month())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!held.equals(needed)) {
            red.add(Check.red(NAME, "holds " + held + ", and the statement goes by " + needed));
        }
        for (EarlierStatement statement : contents.earlier()) {
            if (statement.verify(trust) instanceof Verdict.Refused<?>(var finding)) {
                red.add(Check.of(NAME, finding));
            }
        }
        if (!red.isEmpty()) {
            return red;
        }
        return held.isEmpty() ? List.of() : List.of(Check.green(NAME, words(contents.earlier())));
    }

    private static String words(List<EarlierStatement> earlier) {
        return "counted as their own signed receipts have them; digests of their sums begin "
                + earlier.stream()
                        .map(statement -> statement.period().name() + " "
                                + statement.sums().digest().hex().substring(0, SHOWN_DIGITS))
                        .collect(Collectors.joining(", "));
    }
}

package dev.ggen.settlement.verify;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.OpenedBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the rates of exchange that a bundle holds are those that its statement rests on, no more and no fewer; and whether the receipt names the files
 * that they are from. That they are what was published, only the publisher's own file shows.
 */
final class RateChecks {
    private static final String NAME = "rates";

    /** Enough of a digest to compare by eye. */
    private static final int SHOWN_DIGITS = 16;

    private final CanonicalZip zip;
    private final Provenance provenance;
    private final OpenedBundle.Contents contents;

    RateChecks(CanonicalZip zip, Provenance provenance, OpenedBundle.Contents contents) {
        this.zip = zip;
        this.provenance = provenance;
        this.contents = contents;
    }

    /** None where no rate was needed of what was given, and none is held. */
    List<Check> run() {
        SortedSet<ReferenceRate> used =
                new TreeSet<>(StatementBuild.settle(contents.inputs()).rates().given());
        SortedSet<ReferenceRate> held = contents.inputs().rates().all().collect(Collectors.toCollection(TreeSet::new));
        List<ResourceDescriptor> originals = provenance.resolvedDependencies().stream()
                .filter(input -> BundleLayout.isOriginal(input.name()))
                .toList();
        boolean isHeld = zip.find(BundleLayout.RATES).isPresent();
        List<Check> red = new ArrayList<>();
        if (!held.equals(used) || isHeld != !used.isEmpty()) {
            red.add(Check.red(
                    NAME,
                    BundleLayout.RATES + " has " + held.size() + " rates, and the statement rests on " + used.size()
                            + ": they aren't the same"));
        }
        if (isHeld == originals.isEmpty()) {
            red.add(Check.red(
                    NAME, "the receipt names " + originals.size() + " files that the rates in the bundle are from"));
        }
        if (!red.isEmpty()) {
            return red;
        }
        return used.isEmpty() ? List.of() : List.of(Check.green(NAME, words(used, originals)));
    }

    private static String words(SortedSet<ReferenceRate> used, List<ResourceDescriptor> originals) {
        return used.size() + " published rates, those that the statement rests on; their digests begin "
                + originals.stream()
                        .map(file -> file.name().substring(BundleLayout.RATE_FILES.length()) + " "
                                + file.digest().hex().substring(0, SHOWN_DIGITS))
                        .collect(Collectors.joining(", "))
                + ": compare the rates with what was published";
    }
}

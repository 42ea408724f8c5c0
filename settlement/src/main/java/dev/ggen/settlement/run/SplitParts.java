package dev.ggen.settlement.run;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.ReadAgreement;
import java.util.List;
import java.util.stream.Stream;

/** Whether all parts of a split are settled together: a part whose agreement isn't there would be nobody's. */
public final class SplitParts {
    private final List<ReadAgreement> agreements;

    public SplitParts(List<ReadAgreement> agreements) {
        this.agreements = List.copyOf(agreements);
    }

    /** A red finding for each named agreement that isn't there, or doesn't claim the source. */
    public List<Finding> missing() {
        return agreements.stream()
                .flatMap(agreement -> own(agreement).sources().stream()
                        .filter(ReportSource::isSplit)
                        .flatMap(source -> missing(agreement, source)))
                .toList();
    }

    private Stream<Finding> missing(ReadAgreement agreement, ReportSource source) {
        return source.splits().stream()
                .flatMap(split -> split.fractions().keySet().stream())
                .distinct()
                .sorted()
                .filter(named -> agreements.stream().noneMatch(other -> claims(own(other), named, source)))
                .map(named -> Finding.red(
                                "split-part-missing",
                                "agreement " + own(agreement).id() + " divides what " + source.name()
                                        + " reports with agreement " + named + ", which isn't here or doesn't claim it",
                                Place.ofFile(agreement.file().path()))
                        .withAllowed("all agreements of a split, settled together")
                        .withHint("put " + named + ".ttl beside it, with the same p:split"));
    }

    private static boolean claims(Agreement agreement, String named, ReportSource source) {
        return agreement.id().equals(named)
                && agreement.source(source.name()).filter(ReportSource::isSplit).isPresent();
    }

    private static Agreement own(ReadAgreement agreement) {
        return agreement.agreement();
    }
}

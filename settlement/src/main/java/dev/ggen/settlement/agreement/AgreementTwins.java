package dev.ggen.settlement.agreement;

import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Agreements that can't stand side by side: of one name, or with reports of one account on the same day, or from two partners.
 *
 * <p>One partner's agreements may follow each other at any day, and be settled side by side. Those of two partners may not: both bundles would
 * hold the whole report. Where they share what a source reports, they state the same split of it, and see its reports both.
 */
final class AgreementTwins {
    private final Map<String, ReadAgreement> byId = new TreeMap<>();
    private final Map<String, List<ReadAgreement>> bySource = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AgreementTwins() {}

    /** What speaks against them together, in their order; all red. */
    static List<Finding> of(List<ReadAgreement> agreements) {
        AgreementTwins twins = new AgreementTwins();
        agreements.forEach(twins::add);
        return twins.findings;
    }

    private void add(ReadAgreement agreement) {
        String id = agreement.agreement().id();
        ReadAgreement twin = byId.putIfAbsent(id, agreement);
        if (twin != null) {
            findings.add(twins("agreement-twice", "two agreements are named " + id, twin, agreement));
        }
        agreement.agreement().sources().forEach(source -> {
            List<ReadAgreement> known = bySource.computeIfAbsent(source.name(), any -> new ArrayList<>());
            known.stream()
                    .filter(rival -> !rival.agreement().id().equals(id))
                    .flatMap(rival -> claimedTwice(source, rival, agreement).stream())
                    .findFirst()
                    .ifPresent(findings::add);
            known.add(agreement);
        });
    }

    private static Optional<Finding> claimedTwice(ReportSource source, ReadAgreement one, ReadAgreement other) {
        String what = "two agreements claim the reports of " + source.name();
        ReportSource others = one.agreement().source(source.name()).orElseThrow();
        if (source.isSplit() || others.isSplit()) {
            return differentSplit(source, others, one, other);
        }
        if (!one.agreement().partner().equals(other.agreement().partner())) {
            return Optional.of(twins("source-claimed-twice", what + ", and they are of two partners", one, other)
                    .withAllowed("one partner's agreements for a source")
                    .withHint("have the second partner's sales reported under an account of its own"));
        }
        return one.agreement()
                .validity()
                .intersect(other.agreement().validity())
                .map(days -> twins(
                                "source-claimed-twice",
                                what + " from " + days.from() + " until " + days.until(),
                                one,
                                other)
                        .withAllowed("one agreement for a source on one day")
                        .withHint(
                                "let the first end on the day on which the second begins: until is the first day that no"
                                        + " longer counts"));
    }

    /** On days on which both hold, both state the same parts. */
    private static Optional<Finding> differentSplit(
            ReportSource source, ReportSource others, ReadAgreement one, ReadAgreement other) {
        return source.splits().equals(others.splits())
                ? Optional.empty()
                : one.agreement()
                        .validity()
                        .intersect(other.agreement().validity())
                        .map(days -> twins(
                                        "splits-differ",
                                        "agreements " + one.agreement().id() + " and "
                                                + other.agreement().id() + " divide what " + source.name()
                                                + " reports in two ways, from " + days.from() + " until "
                                                + days.until(),
                                        one,
                                        other)
                                .withAllowed("the same parts in each of them")
                                .withHint("have the parties sign the same p:split"));
    }

    private static Finding twins(String id, String message, ReadAgreement one, ReadAgreement other) {
        return Finding.red(
                id,
                message,
                Place.ofFile(one.file().path()),
                Place.ofFile(other.file().path()));
    }
}

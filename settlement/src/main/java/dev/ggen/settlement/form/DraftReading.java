package dev.ggen.settlement.form;

import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.agreement.UnsignedAgreements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form, read as an agreement.
 *
 * @param written as Turtle
 * @param problems what its fields lack
 * @param findings why it can't be read, where all fields are right
 * @param agreement what it says; empty where it can't be read
 */
public record DraftReading(
        Written written, List<Problem> problems, List<Finding> findings, Optional<ReadAgreement> agreement) {
    private static final String CLAUSE = "clause";

    /** For a look at single clauses: what doesn't change their sentences, while it isn't entered yet. */
    private static final Map<String, String> MEANWHILE = Map.of(
            "identifier", "draft",
            "effectiveFrom", "1900-01-01",
            "effectiveUntil", "2999-12-31",
            "paidEvery", Vocabulary.NAMESPACE + "monthly",
            "dueWithinDays", "0");

    /** What of the agreement its clauses' sentences don't need. */
    private static final Set<String> ASIDE = Set.of("exchangeRates", "clawback", "note");

    public DraftReading {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }

    /** Reads a form. */
    public static DraftReading of(AgreementForm form, FilledAgreement filled) {
        Written written = filled.write(form);
        List<Problem> problems = FormCheck.of(form, filled.agreement());
        if (!problems.isEmpty()) {
            return new DraftReading(written, problems, List.of(), Optional.empty());
        }
        UnsignedAgreements read = read(written);
        return new DraftReading(
                written, problems, read.findings(), read.agreements().stream().findFirst());
    }

    private static UnsignedAgreements read(Written written) {
        return UnsignedAgreements.read(new Sources(List.of(written.source()), List.of()));
    }

    /**
     * The clauses that can be read already, whatever else is missing; empty until type, parties and currency are there.
     *
     * <p>Only their terms count: days and payment of the agreement may be made up.
     */
    public static Optional<ReadAgreement> glimpse(AgreementForm form, FilledAgreement filled) {
        Filled.Thing rest = head(form, filled.agreement());
        List<Filled> good = new ArrayList<>();
        for (Filled clause : filled.agreement().of(CLAUSE)) {
            Filled.Thing alone = rest.with(CLAUSE, List.of(clause));
            if (!read(new FilledAgreement(filled.iri(), alone).write(form))
                    .agreements()
                    .isEmpty()) {
                good.add(clause);
            }
        }
        return read(new FilledAgreement(filled.iri(), rest.with(CLAUSE, good)).write(form)).agreements().stream()
                .findFirst();
    }

    private static Filled.Thing head(AgreementForm form, Filled.Thing agreement) {
        Set<String> wrong = FormCheck.of(form, agreement.with(CLAUSE, List.of())).stream()
                .map(problem -> problem.path().split("\\.", 2)[0])
                .collect(Collectors.toSet());
        Filled.Thing head = agreement;
        for (String property : ASIDE) {
            head = head.with(property, List.of());
        }
        for (Map.Entry<String, String> each : MEANWHILE.entrySet()) {
            if (wrong.contains(each.getKey())) {
                head = head.with(each.getKey(), List.of(new Filled.Value(each.getValue())));
            }
        }
        return wrong.contains("report") || wrong.contains("productMapping") || !reports(head)
                ? withReports(head)
                : head;
    }

    private static boolean reports(Filled.Thing head) {
        return !head.of("report").isEmpty() && !head.of("productMapping").isEmpty();
    }

    private static Filled.Thing withReports(Filled.Thing head) {
        Filled.Thing report = Filled.Thing.empty("ReportSource")
                .with("format", List.of(new Filled.Value(Vocabulary.NAMESPACE + "TransactionsCsv")))
                .with("sourceAccount", List.of(new Filled.Value("draft")));
        Filled.Thing mapping = Filled.Thing.empty("ProductMapping")
                .with("product", List.of(new Filled.Value("draft")))
                .with("stream", List.of(new Filled.Value("urn:ggen:stream/draft")));
        return head.with("report", List.of(report)).with("productMapping", List.of(mapping));
    }
}

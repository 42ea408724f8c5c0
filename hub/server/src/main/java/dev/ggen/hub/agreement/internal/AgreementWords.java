package dev.ggen.hub.agreement.internal;

import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Programs;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.ClauseNumbers;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.statement.TermSentences;
import dev.ggen.settlement.statement.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts an agreement into words, with the program that it was checked against. */
@Component
final class AgreementWords {
    private final Programs programs;

    AgreementWords(Programs programs) {
        this.programs = programs;
    }

    AgreementView of(Viewer viewer, StoredAgreement stored) {
        ReadProgram read = programs.read(viewer, stored.programVersion());
        SignedAgreement signed = stored.signed();
        Agreement agreement = signed.read().agreement();
        Optional<AgreementType> type = read.program().agreementType(agreement.type());
        String partner =
                read.directory().partner(agreement.partner()).map(Partner::name).orElse(agreement.partner());
        return new AgreementView(
                stored,
                read.program().vendor(),
                partner,
                type.map(AgreementType::label).orElse(agreement.type()),
                signed.read().notice(),
                clauses(signed.read(), read),
                TermSentences.of(agreement),
                agreement.payment(),
                agreement.sources(),
                products(agreement, type),
                SignatureWords.of(signed),
                signed.check(read.program()),
                viewer.isVendor()
                        ? signed.read().advise(programs.leakageLimits(viewer, stored.programVersion()))
                        : List.of());
    }

    /** An agreement's clauses as sentences, in the order of their numbers. */
    static List<AgreementView.Clause> clauses(ReadAgreement read, ReadProgram program) {
        Agreement agreement = read.agreement();
        Optional<AgreementType> type = program.program().agreementType(agreement.type());
        String partner = program.directory()
                .partner(agreement.partner())
                .map(Partner::name)
                .orElse(agreement.partner());
        ClauseSentence.Names names =
                new ClauseSentence.Names(program.program().vendor(), partner, agreement.currency());
        return agreement.clauses().stream()
                .sorted(Comparator.comparing(Clause::number, ClauseNumbers.IN_ORDER))
                .map(clause -> new AgreementView.Clause(
                        clause.number(),
                        sentence(clause, agreement.id(), type, names),
                        clause.validity(),
                        lineOf(clause, read),
                        clause.approval()))
                .toList();
    }

    private static int lineOf(Clause clause, ReadAgreement read) {
        Place place = read.clausePlaces().get(clause.number());
        return place == null ? 0 : place.line();
    }

    private static Words sentence(
            Clause clause, String agreement, Optional<AgreementType> type, ClauseSentence.Names names) {
        return switch (clause) {
            case SaleClause sale -> ofSale(sale, agreement, type, names);
            case FixedClause fixed -> ClauseSentence.ofFixed(fixed, names);
            case TotalClause total -> ClauseSentence.ofTotal(total, names);
        };
    }

    private static Words ofSale(
            SaleClause clause, String agreement, Optional<AgreementType> type, ClauseSentence.Names names) {
        Optional<RevenueStream> stream = type.flatMap(known -> known.stream(clause.stream()));
        return stream.flatMap(RevenueStream::collectedBy)
                .map(collector -> ClauseSentence.of(
                        new RateSegment(agreement, clause, stream.orElseThrow(), clause.validity(), collector), names))
                .orElseGet(() -> new Words()
                        .say("Clause ")
                        .value(clause.number())
                        .say(" shares ")
                        .value(clause.stream()));
    }

    private static SortedMap<String, String> products(Agreement agreement, Optional<AgreementType> type) {
        SortedMap<String, String> products = new TreeMap<>();
        agreement
                .streamOfProduct()
                .forEach((product, stream) -> products.put(
                        product,
                        type.flatMap(known -> known.stream(stream))
                                .map(RevenueStream::label)
                                .orElse(stream)));
        return products;
    }
}

package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.Clawback;
import dev.ggen.partner.agreement.PaymentTerm;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.money.Rate;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** One agreement from one Turtle file, strictly: nothing is guessed, nothing is passed over. */
final class AgreementReader {
    private static final Set<String> AGREEMENT = Set.of(
            "identifier",
            "agreementType",
            "vendor",
            "partner",
            "effectiveFrom",
            "effectiveUntil",
            "settlementCurrency",
            "exchangeRates",
            "paidEvery",
            "dueWithinDays",
            "report",
            "clawback",
            "productMapping",
            "clause");
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("AwsBillingEvents", "aws-billing-events"),
            Map.entry("AwsDisbursements", "aws-disbursements"),
            Map.entry("GoogleDisbursements", "google-disbursements"),
            Map.entry("MicrosoftEarnings", "microsoft-earnings"),
            Map.entry("MicrosoftPayments", "microsoft-payments"),
            Map.entry("TransactionsCsv", "ggen-transactions"));
    private static final Map<String, IntFunction<PaymentTerm>> PAYMENTS =
            Map.of("monthly", PaymentTerm.DaysAfterMonth::new, "quarterly", PaymentTerm.QuarterlyInArrears::new);

    private static final Map<String, ExchangeTerms.Source> RATE_SOURCES = Arrays.stream(ExchangeTerms.Source.values())
            .collect(Collectors.toMap(ExchangeTerms.Source::term, each -> each));
    private static final Map<String, ExchangeTerms.RateDay> RATE_DAYS = Arrays.stream(ExchangeTerms.RateDay.values())
            .collect(Collectors.toMap(ExchangeTerms.RateDay::term, each -> each));

    private final SourceFile file;
    private final Specification specification;

    private AgreementReader(SourceFile file, Specification specification) {
        this.file = file;
        this.specification = specification;
    }

    /**
     * Reads an agreement.
     *
     * @throws FindingsException when it can't be read whole
     */
    static ReadAgreement read(SourceFile file) {
        Specification specification =
                new SpecificationReader("").read(List.of(file)).orThrow();
        return new AgreementReader(file, specification).read();
    }

    private ReadAgreement read() {
        Term subject = subject();
        TurtleNode node = new TurtleNode(specification, subject, "the agreement").allowing(AGREEMENT);
        List<TurtleNode> clauses = node.some("clause", "a clause");
        try {
            CurrencyUnit currency =
                    node.literal("settlementCurrency", CurrencyUnit::of, "an ISO 4217 code such as USD");
            ClauseReader reader = new ClauseReader(currency);
            List<Clause> read = clauses.stream().map(reader::read).toList();
            boolean goesBySales = read.stream().anyMatch(SaleClause.class::isInstance);
            Agreement agreement = new Agreement(
                    node.text("identifier"),
                    node.name("agreementType"),
                    node.name("partner"),
                    ClauseReader.validity(node, "effectiveFrom", "effectiveUntil"),
                    currency,
                    node.optional("exchangeRates", "the agreement's exchange rates")
                            .map(AgreementReader::exchange),
                    some(node, "report", "a report source", goesBySales).stream()
                            .map(AgreementReader::source)
                            .toList(),
                    products(some(node, "productMapping", "a product mapping", goesBySales)),
                    read,
                    payment(node),
                    clawback(node));
            return new ReadAgreement(file, agreement, node.name("vendor"), note(subject), placesOf(clauses));
        } catch (IllegalArgumentException e) {
            throw new FindingsException(
                    Finding.red("agreement-unreadable", String.valueOf(e.getMessage()), node.place()));
        }
    }

    private Term subject() {
        List<Term> subjects = specification
                .factsNaming(new Term.Iri(TurtleNode.VOCABULARY + "Agreement"))
                .map(Fact::subject)
                .distinct()
                .toList();
        if (subjects.size() != 1) {
            throw new FindingsException(Finding.red(
                            "not-one-agreement",
                            file.path() + " holds " + subjects.size() + " agreements",
                            Place.ofFile(file.path()))
                    .withAllowed("one p:Agreement in a file")
                    .withHint("the parties sign a file: give each agreement its own"));
        }
        return subjects.getFirst();
    }

    private static ExchangeTerms exchange(TurtleNode node) {
        node.allowing(Set.of("rateSource", "rateDay"));
        return new ExchangeTerms(node.choice("rateSource", RATE_SOURCES), node.choice("rateDay", RATE_DAYS));
    }

    private static ReportSource source(TurtleNode node) {
        node.allowing(Set.of("format", "sourceAccount", "split"));
        List<TurtleNode> splits = node.states("split") ? node.some("split", "a split") : List.of();
        return new ReportSource(
                node.choice("format", FORMATS),
                node.text("sourceAccount"),
                splits.stream().map(AgreementReader::split).toList());
    }

    private static Split split(TurtleNode node) {
        node.allowing(Set.of("mark", "part"));
        SortedMap<String, Rate> fractions = new TreeMap<>();
        for (TurtleNode part : node.some("part", "a part")) {
            part.allowing(Set.of("ofAgreement", "rate"));
            String agreement = part.text("ofAgreement");
            if (fractions.put(agreement, part.literal("rate", Rate::of, ClauseReader.RATE)) != null) {
                throw new FindingsException(Finding.red(
                        "part-stated-twice", "agreement " + agreement + " has two parts of a split", part.place()));
            }
        }
        return new Split(node.states("mark") ? Optional.of(node.text("mark")) : Optional.empty(), fractions);
    }

    /** What is needed where a clause goes by sales; an agreement of fixed amounts alone may have none. */
    private static List<TurtleNode> some(TurtleNode node, String property, String what, boolean goesBySales) {
        return goesBySales || node.states(property) ? node.some(property, what) : List.of();
    }

    private static SortedMap<String, String> products(List<TurtleNode> mappings) {
        SortedMap<String, String> streams = new TreeMap<>();
        for (TurtleNode mapping : mappings) {
            mapping.allowing(Set.of("product", "stream"));
            String product = mapping.text("product");
            if (streams.put(product, mapping.name("stream")) != null) {
                throw new FindingsException(Finding.red(
                        "product-mapped-twice", "product " + product + " is mapped twice", mapping.place()));
            }
        }
        return streams;
    }

    private static Optional<Clawback> clawback(TurtleNode node) {
        return node.optional("clawback", "a clawback")
                .map(each -> each.allowing(Set.of("withinMonths"))
                        .literal(
                                "withinMonths",
                                text -> new Clawback(Integer.parseInt(text)),
                                "1 to 120 months after a sale"));
    }

    private static PaymentTerm payment(TurtleNode node) {
        IntFunction<PaymentTerm> rhythm = node.choice("paidEvery", PAYMENTS);
        return node.literal("dueWithinDays", days -> rhythm.apply(Integer.parseInt(days)), "days from 0 to 365");
    }

    private Optional<String> note(Term subject) {
        return specification.objects(subject, new Term.Iri("http://www.w3.org/2004/02/skos/core#note")).stream()
                .map(Term::text)
                .findFirst();
    }

    private static SortedMap<String, Place> placesOf(List<TurtleNode> clauses) {
        SortedMap<String, Place> places = new TreeMap<>();
        clauses.forEach(clause -> places.putIfAbsent(clause.text("number"), clause.place()));
        return places;
    }
}

package dev.ggen.partner.agreement;

import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.Program;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.program.ShareRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Agreements and a program for tests. */
public final class Agreements {
    public static final Validity TERM = new Validity(LocalDate.of(2026, 9, 1), LocalDate.of(2029, 9, 1));

    private Agreements() {}

    public static Program aProgram() {
        return new Program("A program", "1", "A vendor", List.of(aType()));
    }

    public static AgreementType aType() {
        return new AgreementType(
                "cloud",
                "Cloud",
                Optional.of("Diamond"),
                List.of(
                        new RevenueStream("grant", "grant", Optional.empty(), List.of()),
                        new RevenueStream(
                                "referral",
                                "referral",
                                Optional.of(Party.VENDOR),
                                range(Party.PARTNER, "0.05", "0.10")),
                        new RevenueStream(
                                "sale", "sale", Optional.of(Party.PARTNER), range(Party.VENDOR, "0.25", "0.30"))));
    }

    public static Agreement anAgreement(Clause... clauses) {
        return anAgreement(TERM, clauses);
    }

    public static Agreement anAgreement(Validity term, Clause... clauses) {
        return anAgreement(term, Optional.empty(), clauses);
    }

    /** One that converts other currencies into dollars. */
    public static Agreement anAgreement(ExchangeTerms exchange, Clause... clauses) {
        return anAgreement(TERM, Optional.of(exchange), clauses);
    }

    private static Agreement anAgreement(Validity term, Optional<ExchangeTerms> exchange, Clause... clauses) {
        return new Agreement(
                "CLOUD-2026",
                "cloud",
                "cloud",
                term,
                CurrencyUnit.USD,
                exchange,
                List.of(new ReportSource("ggen-transactions", "cloud")),
                new TreeMap<>(Map.of("app", "sale", "lead", "referral")),
                List.of(clauses),
                new PaymentTerm.DaysAfterMonth(30),
                Optional.empty());
    }

    public static ShareClause sale(String rate) {
        return clause("4.1", "sale", Party.VENDOR, rate, TERM);
    }

    public static ShareClause referral(String rate) {
        return clause("4.2", "referral", Party.PARTNER, rate, TERM);
    }

    public static ShareClause clause(String number, String stream, Party receiver, String rate, Validity validity) {
        return ShareClause.flat(number, stream, receiver, Rate.of(rate), validity, Party.PARTNER, Optional.empty());
    }

    private static List<ShareRange> range(Party receiver, String minimum, String maximum) {
        return List.of(new ShareRange(receiver, Rate.of(minimum), Rate.of(maximum)));
    }
}

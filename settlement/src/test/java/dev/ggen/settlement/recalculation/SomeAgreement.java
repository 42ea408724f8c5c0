package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.PaymentTerm;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.ShareClause.Manner;
import dev.ggen.partner.agreement.UnitPrice;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Uplift;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** An agreement of any clauses that the random numbers give, over half a year. */
public final class SomeAgreement {
    public static final SortedMap<String, String> STREAMS =
            new TreeMap<>(Map.of("app", "sale", "lead", "referral", "box", "resale", "exam", "exam"));
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);

    private static final int DECIMALS_BESIDE_RATES = 2;

    private final Random random;
    private final CurrencyUnit currency;
    private final Optional<ExchangeTerms> exchange;

    /** The agreement of a seed's numbers, which takes no other currency. */
    public SomeAgreement(Random random) {
        this(random, Optional.empty());
    }

    /**
     * One that converts other currencies. A converted sum has up to 17 decimals more than a reported one, so its shares and prices have few: DuckDB
     * recalculates what has 38 digits in all.
     */
    SomeAgreement(Random random, ExchangeTerms.RateDay rateDay) {
        this(random, Optional.of(new ExchangeTerms(ExchangeTerms.Source.ECB, rateDay)));
    }

    private SomeAgreement(Random random, Optional<ExchangeTerms> exchange) {
        this.random = random;
        this.exchange = exchange;
        this.currency = CurrencyUnit.of(one("USD", "USD", "JPY", "BHD"));
    }

    public Agreement agreement() {
        List<Clause> clauses = new ArrayList<>();
        int number = 1;
        for (String stream : STREAMS.values()) {
            clauses.add(random.nextInt(4) == 0 ? price(number++, stream) : share(number++, stream));
        }
        List<String> bySales = clauses.stream().map(Clause::number).toList();
        clauses.add(
                new FeeClause("5", "a fee", one(Party.values()), amount(9999), one(FeeClause.Every.values()), term()));
        clauses.add(new GuaranteeClause(
                "6", "a guarantee", one(Party.values()), amount(90000), one(Window.values()), some(bySales), term()));
        clauses.add(new MilestoneClause(
                "7",
                "a bonus",
                one(Party.values()),
                List.of(
                        new Milestone(decimal(900, 2), amount(500)),
                        new Milestone(decimal(9000, 2).add(BigDecimal.valueOf(901)), amount(900))),
                one(Meter.values()),
                one(Window.values()),
                some(bySales),
                term()));
        clauses.add(new HoldbackClause(
                "8", "a reserve", one(Party.values()), rate(4), 1 + random.nextInt(4), some(bySales), term()));
        return new Agreement(
                "CASE",
                "cases",
                "cases",
                term(),
                currency,
                exchange,
                List.of(new ReportSource("ggen-transactions", "cases")),
                STREAMS,
                clauses,
                new PaymentTerm.DaysAfterMonth(30),
                Optional.empty());
    }

    private static Validity term() {
        return new Validity(FROM, UNTIL);
    }

    private ShareClause share(int number, String stream) {
        Mode mode = one(Mode.values());
        Meter meter = mode == Mode.MARGINAL ? Meter.AMOUNT : one(Meter.values());
        List<Uplift> uplifts = random.nextBoolean() ? List.of(new Uplift("hot", rate(3))) : List.of();
        return new ShareClause(
                Integer.toString(number),
                Manner.SHARE,
                stream,
                one(Party.values()),
                scale(mode, meter, () -> rate(1 + random.nextInt(6))),
                one(Basis.values()),
                limits(),
                term(),
                one(Party.values()),
                Optional.empty(),
                Scope.ALL,
                uplifts);
    }

    private UnitPriceClause price(int number, String stream) {
        return new UnitPriceClause(
                Integer.toString(number),
                stream,
                one(Party.values()),
                scale(
                        one(Mode.values()),
                        Meter.UNITS,
                        () -> new UnitPrice(decimal(90, factorDecimals(random.nextInt(7))))),
                limits(),
                term());
    }

    private <V extends Factor> Scale<V> scale(Mode mode, Meter meter, Supplier<V> value) {
        List<Bracket<V>> brackets = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i <= random.nextInt(4); i++) {
            brackets.add(new Bracket<>(from, value.get()));
            from = from.add(decimal(3000, random.nextInt(7))).add(BigDecimal.ONE);
        }
        return new Scale<>(mode, meter, one(Window.values()), brackets);
    }

    private Limits limits() {
        Window over = one(Window.values());
        Amount least = amount(2000);
        Function<Amount, Optional<Limit>> some =
                amount -> random.nextBoolean() ? Optional.of(new Limit(amount, over)) : Optional.empty();
        return new Limits(some.apply(least), some.apply(least.plus(amount(3000))));
    }

    /** Up to a half, so that an uplift has room. */
    private Rate rate(int most) {
        int decimals = factorDecimals(most);
        return new Rate(decimal(1, decimals).divide(BigDecimal.TWO).setScale(decimals, RoundingMode.UP));
    }

    private int factorDecimals(int most) {
        return exchange.isPresent() ? Math.min(most, DECIMALS_BESIDE_RATES) : most;
    }

    private Amount amount(int below) {
        return Amount.ofMinor(1 + random.nextInt(below * 100), currency);
    }

    private BigDecimal decimal(int below, int decimals) {
        long places = (long) Math.pow(10, decimals);
        return BigDecimal.valueOf(1 + random.nextLong(below * places), decimals);
    }

    private List<String> some(List<String> numbers) {
        List<String> some =
                numbers.stream().filter(number -> random.nextBoolean()).toList();
        return some.isEmpty() ? numbers : some;
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}

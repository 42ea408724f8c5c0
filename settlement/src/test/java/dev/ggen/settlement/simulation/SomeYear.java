package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clawback;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.recalculation.SomeAgreement;
import dev.ggen.settlement.simulation.Year.Signed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A year by chance: the agreement of some case, or one of any clauses; in some years other currencies, a split with others, new terms signed for days
 * past; sales, refunds of earlier sales, credits, fees, payments and units, each known in its month or later.
 *
 * @param agreements those of the cases in which something is sold
 */
record SomeYear(List<Agreement> agreements) {
    static final int MONTHS = 12;
    static final YearMonth FIRST = YearMonth.of(2026, 7);
    static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "GBP");

    /** A year, and who shares its sales. */
    record Chosen(Year year, List<Split> splits) {}

    static SomeYear ofCases() {
        try (Stream<Path> folders = Files.list(ClauseCase.FOLDER)) {
            return new SomeYear(folders.filter(Files::isDirectory)
                    .sorted()
                    .map(SomeYear::read)
                    .filter(agreement -> agreement.clauses().stream().anyMatch(SaleClause.class::isInstance))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Agreement read(Path folder) {
        try {
            return ClauseCase.of(folder).agreement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chosen of(Random random) {
        Agreement plain = exchanging(agreement(random), random);
        List<Split> splits = random.nextInt(5) == 0 ? SomeSplit.of(plain.id(), random) : List.of();
        Agreement agreement = SomeSplit.as(plain, plain.id(), splits);
        List<Signed> signed = signed(agreement, random);
        SortedSet<String> currencies = currencies(agreement);
        SomeRows rows = new SomeRows(signed.stream().map(Signed::agreement).toList(), currencies, random);
        List<Row> reported = rows.rows();
        Publications rates = agreement.exchange().isPresent()
                ? SomeRates.of(reported, currencies, random)
                : new Publications(List.of());
        return new Chosen(new Year(signed, reported, rates, FIRST, LAST), splits);
    }

    private Agreement agreement(Random random) {
        return random.nextInt(3) == 0
                ? new SomeAgreement(random).agreement()
                : agreements.get(random.nextInt(agreements.size()));
    }

    private static SortedSet<String> currencies(Agreement agreement) {
        SortedSet<String> currencies =
                new TreeSet<>(List.of(agreement.currency().getCode()));
        if (agreement.exchange().isPresent()) {
            currencies.addAll(CURRENCIES);
        }
        return currencies;
    }

    /** In every fourth year other currencies are converted, in every tenth sales are taken back as they were given. */
    private static Agreement exchanging(Agreement agreement, Random random) {
        Optional<ExchangeTerms> exchange = random.nextInt(4) == 0
                ? Optional.of(new ExchangeTerms(
                        ExchangeTerms.Source.ECB, random.nextBoolean() ? RateDay.SALE_DAY : RateDay.MONTH_END))
                : Optional.empty();
        Optional<Clawback> clawback =
                random.nextInt(10) == 0 ? Optional.of(new Clawback(1 + random.nextInt(6))) : agreement.clawback();
        return new Agreement(
                agreement.id(),
                agreement.type(),
                agreement.partner(),
                agreement.validity(),
                agreement.currency(),
                exchange,
                agreement.sources(),
                agreement.streamOfProduct(),
                agreement.clauses(),
                agreement.payment(),
                clawback);
    }

    /** In every fourth year other terms are signed, for a day of that month or of one before. */
    private List<Signed> signed(Agreement agreement, Random random) {
        List<Signed> signed = new ArrayList<>(List.of(new Signed(agreement, FIRST, FIRST)));
        if (random.nextInt(4) == 0) {
            Agreement terms = agreement(random);
            YearMonth by = FIRST.plusMonths(1 + random.nextInt(MONTHS - 1));
            LocalDate day = FIRST.atDay(1).plusDays(random.nextInt(by.lengthOfMonth() + 30 * months(FIRST, by)));
            if (terms.currency().equals(agreement.currency())
                    && agreement.validity().contains(day)) {
                Agreement renegotiated = Renegotiation.of(agreement, terms, day);
                signed.add(new Signed(renegotiated, by, YearMonth.from(day.minusDays(1))));
            }
        }
        return signed;
    }

    static int months(YearMonth from, YearMonth until) {
        return (until.getYear() - from.getYear()) * MONTHS + until.getMonthValue() - from.getMonthValue();
    }
}

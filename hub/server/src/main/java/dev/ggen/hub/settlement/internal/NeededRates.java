package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.MissingRates;
import dev.ggen.hub.settlement.ReportMonth;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.Quote;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Which rates are missing for what was reported of months that have no statement yet; every call joins the running transaction. */
@Component
final class NeededRates {
    /** How many months back are looked at. */
    private static final int MOST_MONTHS = 12;

    private final Writing writing;
    private final InputGathering gathering;
    private final ReportTable reports;
    private final RateTable rates;

    NeededRates(Writing writing, InputGathering gathering, ReportTable reports, RateTable rates) {
        this.writing = writing;
        this.gathering = gathering;
        this.reports = reports;
        this.rates = rates;
    }

    List<MissingRates> missing(Viewer viewer) {
        LocalDate today = writing.clock().today();
        List<MissingRates> missing = new ArrayList<>();
        for (int back = MOST_MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            List<SettledAgreement> converting = gathering.left(viewer, new Period(month)).stream()
                    .filter(SettledAgreement::converts)
                    .toList();
            if (!converting.isEmpty()) {
                ReferenceRates known = known(month);
                converting.forEach(agreement -> missing.addAll(missing(agreement, month, known, today)));
            }
        }
        return missing;
    }

    private ReferenceRates known(YearMonth month) {
        return ReferenceRates.of(rates.on(RateDays.of(month)).stream()
                .map(rate -> new ReferenceRate(rate.day(), rate.currency(), rate.perEuro()))
                .toList());
    }

    private List<MissingRates> missing(
            SettledAgreement agreement, YearMonth month, ReferenceRates known, LocalDate today) {
        Agreement signed = agreement.stored().signed().read().agreement();
        ExchangeTerms terms = signed.exchange().orElseThrow();
        SortedMap<String, SortedSet<LocalDate>> days = new TreeMap<>();
        for (ReportMonth reported : reports.monthsOf(month, agreement.sources())) {
            foreign(reported, signed.currency())
                    .forEach(currency -> asked(reported, signed.validity(), terms)
                            .map(day -> known.quote(currency, signed.currency(), day))
                            .flatMap(quote -> quote instanceof Quote.Missing none ? Stream.of(none) : Stream.empty())
                            .filter(none -> none.day().isBefore(today))
                            .forEach(none -> days.computeIfAbsent(none.currency(), any -> new TreeSet<>())
                                    .add(none.day())));
        }
        return days.entrySet().stream()
                .map(each -> new MissingRates(month, agreement.id(), each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static Stream<CurrencyUnit> foreign(ReportMonth reported, CurrencyUnit own) {
        return reported.sums().stream()
                .map(sum -> sum.sum().currency())
                .filter(currency -> !currency.equals(own) && !currency.getCode().equals(Measure.NO_CURRENCY))
                .distinct();
    }

    /** The days whose rates could be asked for. */
    private static Stream<LocalDate> asked(ReportMonth reported, Validity term, ExchangeTerms terms) {
        return reported.firstDay()
                .datesUntil(reported.lastDay().plusDays(1))
                .filter(term::contains)
                .map(terms.rateDay()::asked)
                .distinct();
    }
}

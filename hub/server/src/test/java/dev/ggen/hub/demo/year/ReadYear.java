package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.DemoFolder.Deliver;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All twelve months, read through the real importers. */
record ReadYear(SortedMap<YearMonth, ReadMonth> months) {
    static ReadYear in(Path folder) throws IOException {
        List<SignedAgreement> agreements = DemoFolder.agreements(folder.resolve("agreements"));
        SortedMap<YearMonth, ReadMonth> months = new TreeMap<>();
        for (YearMonth month : DemoMonths.all()) {
            months.put(month, ReadMonth.of(month, Deliver.AS_CORRECTED, agreements, folder));
        }
        return new ReadYear(months);
    }

    ReadMonth month(YearMonth month) {
        return Objects.requireNonNull(months.get(month));
    }

    Settled at(Staged.Moment moment) {
        return settled(moment.agreement(), moment.month());
    }

    Settled settled(String agreement, YearMonth month) {
        return month(month).of(agreement);
    }

    /** What customers paid under an agreement in a month, in dollars. */
    double sold(String agreement, YearMonth month) {
        return settled(agreement, month).lines().stream()
                .mapToDouble(line -> line.base().value().doubleValue())
                .sum();
    }

    /** What the partner owes under lines that it collected; what the vendor owes isn't taken off. */
    Amount owedByPartner(String agreement, YearMonth month) {
        return settled(agreement, month).lines().stream()
                .filter(line -> line.owes() == Party.PARTNER)
                .map(line -> line.amount())
                .reduce(Amount.zero(Money.USD), Amount::plus);
    }
}

package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.DemoFolder.Deliver;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportInput;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A demo month read through the real importers and settled by the real rules, without documents. */
record ReadMonth(ReportReading reading, SortedMap<String, Settled> settled) {
    private static final ReadProgram PROGRAM = ProgramReader.read(ProgramReader.files(DemoFolder.PROGRAM));

    static ReadMonth of(YearMonth month, Deliver deliver, List<SignedAgreement> agreements, Path folder)
            throws IOException {
        List<ReportInput> inputs = new ArrayList<>();
        Path reports = Files.createDirectories(folder.resolve(month + "-" + deliver));
        for (Delivery delivery : DemoFolder.deliveries(month, deliver)) {
            Path file = Files.write(
                    reports.resolve(delivery.name()), delivery.file().bytes());
            inputs.add(ReportInput.of(delivery.name(), file));
        }
        RatingEngine engine = new DuckRatingEngine(new RatingLimits(128, 2));
        ReportReading reading =
                new Reports(engine, 2).freeze(inputs, Files.createDirectories(reports.resolve("cache")));
        if (reading.frozen().isEmpty()) {
            return new ReadMonth(reading, new TreeMap<>());
        }
        FrozenReports frozen = reading.frozen().get();
        List<KeySum> sums = AgreementReports.sums(engine, frozen);
        SortedMap<String, Settled> settled = new TreeMap<>();
        for (SignedAgreement agreement : agreements) {
            List<KeySum> own =
                    AgreementReports.of(agreement, frozen, sums, List.of()).sums();
            settled.put(agreement.id(), settle(agreement.read().agreement(), new Period(month), own));
        }
        return new ReadMonth(reading, settled);
    }

    Settled of(String agreement) {
        return Objects.requireNonNull(settled.get(agreement));
    }

    private static Settled settle(Agreement agreement, Period period, List<KeySum> sums) {
        AgreementType type = PROGRAM.program().agreementType(agreement.type()).orElseThrow();
        return Settlement.settle(agreement, type, period, sums, List.of(), Set.of(), ReferenceRates.NONE);
    }
}

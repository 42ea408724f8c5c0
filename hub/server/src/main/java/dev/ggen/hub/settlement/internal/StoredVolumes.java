package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeSheet.Sold;
import dev.ggen.hub.settlement.Volumes;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.forecast.WhatIf;
import dev.ggen.partner.forecast.WholeMonths;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.statement.ClauseSentence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Settles issued months at other volumes. */
@Component
final class StoredVolumes implements Volumes {
    private static final int MILLIONTHS_SCALE = 6;

    private final Transactions transactions;
    private final Agreements agreements;
    private final Programs programs;
    private final StatementTable statements;
    private final StatementFiles files;
    private final BundleSums sums;

    StoredVolumes(
            Transactions transactions,
            Agreements agreements,
            Programs programs,
            StatementTable statements,
            StatementFiles files,
            BundleSums sums) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.programs = programs;
        this.statements = statements;
        this.files = files;
        this.sums = sums;
    }

    @Override
    public VolumeSheet at(Viewer viewer, String id, AskedVolumes asked) {
        viewer.require(Permission.STATEMENT_READ);
        StoredAgreement stored = agreements.byId(viewer, id);
        List<Issued> issued = transactions.read(viewer, () -> issued(id));
        if (issued.isEmpty()) {
            throw noStatement(id);
        }
        YearMonth month = asked.month().orElse(issued.getLast().month());
        if (issued.stream().noneMatch(each -> each.month().equals(month))) {
            throw Refused.notFound("a statement " + id + "/" + month);
        }
        return sheet(viewer, stored, issued, month, asked);
    }

    private static Refused noStatement(String id) {
        return Refused.conflict(
                "no-statement-to-vary",
                "agreement " + id + " has no statement yet",
                "wait until its first month is closed: an estimate begins with what was sold");
    }

    /** A statement with the months whose sums its bundle holds. */
    private record Issued(YearMonth month, Set<YearMonth> holds, StatementFile bundle) {}

    private List<Issued> issued(String agreement) {
        return statements.months(agreement).stream()
                .sorted()
                .flatMap(month -> files.find(agreement, month, StatementFile.Kind.BUNDLE).stream()
                        .map(bundle -> new Issued(
                                month,
                                StatementText.parse(files.json(agreement, month))
                                        .holds(month),
                                bundle)))
                .toList();
    }

    private VolumeSheet sheet(
            Viewer viewer, StoredAgreement stored, List<Issued> issued, YearMonth month, AskedVolumes asked) {
        Agreement agreement = stored.signed().read().agreement();
        asked.volumes().forEach(volume -> requireStream(agreement, volume.stream()));
        ReadProgram program = programs.read(
                viewer,
                programs.versionInForce(viewer, new Period(month).days().until().minusDays(1)));
        AgreementType type = program.program().agreementType(agreement.type()).orElseThrow();
        List<KeySum> known = known(viewer, issued);
        List<Period> months = issued.stream()
                .map(Issued::month)
                .filter(each -> !each.isAfter(month)
                        && each.isAfter(month.minusMonths(asked.span().months())))
                .map(Period::new)
                .toList();
        return new VolumeSheet(
                stored,
                issued.stream()
                        .map(Issued::month)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                month,
                new ClauseSentence.Names(program.program().vendor(), partner(program, agreement), agreement.currency()),
                sold(agreement, type, WholeMonths.of(new Period(month), known)),
                WhatIf.of(agreement, type, months, known, asked.volumes()));
    }

    private static void requireStream(Agreement agreement, String stream) {
        if (!agreement.streamOfProduct().containsValue(stream)) {
            throw Refused.invalid(
                    List.of(Finding.red("stream-unknown", "agreement " + agreement.id() + " sells no stream " + stream)
                            .withAllowed(agreement.streamOfProduct().values().stream()
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ")))));
        }
    }

    private static String partner(ReadProgram program, Agreement agreement) {
        return program.directory()
                .partner(agreement.partner())
                .map(Partner::name)
                .orElse(agreement.partner());
    }

    /** Each month by the last statement that settled it. */
    private List<KeySum> known(Viewer viewer, List<Issued> issued) {
        SortedMap<YearMonth, List<KeySum>> byMonth = new TreeMap<>();
        for (Issued statement : issued) {
            List<KeySum> held = sums.of(viewer, statement.bundle(), statement.holds());
            statement.holds().forEach(month -> byMonth.put(month, WholeMonths.of(new Period(month), held)));
        }
        List<KeySum> all = new ArrayList<>();
        byMonth.values().forEach(all::addAll);
        return all;
    }

    private static List<Sold> sold(Agreement agreement, AgreementType type, List<KeySum> month) {
        return agreement.streamOfProduct().values().stream()
                .distinct()
                .sorted()
                .map(stream -> new Sold(
                        stream,
                        type.stream(stream).map(RevenueStream::label).orElse(stream),
                        sum(
                                agreement,
                                stream,
                                month,
                                key -> key.key().measure() == Measure.SALE
                                        && key.key()
                                                .currency()
                                                .equals(agreement.currency().getCode())),
                        sum(agreement, stream, month, key -> key.key().measure() == Measure.UNITS)))
                .toList();
    }

    private static BigDecimal sum(Agreement agreement, String stream, List<KeySum> month, Predicate<KeySum> counted) {
        BigInteger millionths = month.stream()
                .filter(sum -> agreement
                        .streamOf(sum.key().product())
                        .filter(stream::equals)
                        .isPresent())
                .filter(counted)
                .map(KeySum::sumMillionths)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new ExactAmount(new BigDecimal(millionths, MILLIONTHS_SCALE), agreement.currency()).value();
    }
}

package dev.ggen.hub.kill;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.Hub;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.Started;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What people do in a year: agreements, then month by month a report, its close and the approval. Every step may be repeated. */
final class YearOfWork {
    static final List<String> AGREEMENTS = List.of("ACCENTURE-2026", "AWS-2026", "GCP-2026", "MCKINSEY-2026");
    static final List<YearMonth> MONTHS =
            IntStream.range(0, 6).mapToObj(YearMonth.of(2026, 9)::plusMonths).toList();

    private static final Path EXAMPLE = Path.of("../../examples/settlement");
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";

    private final Viewer ann = person("Ann");
    private final Viewer ben = person("Ben");
    private final Hub.Running hub;

    YearOfWork(Hub.Running hub) {
        this.hub = hub;
    }

    static Viewer person(String name) {
        return new Viewer(id(name), name, new Scope.Vendor(), EnumSet.allOf(Permission.class));
    }

    /** The same in every run, so that a repeat is known as one. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static CommandId command(String name) {
        return new CommandId(id(name));
    }

    void begin() {
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
        for (String agreement : AGREEMENTS) {
            hub.part(Agreements.class).importSigned(ann, command("import " + agreement), agreement(agreement));
        }
    }

    void close(YearMonth month) {
        deliver(month, "mckinsey", "transformation");
        deliver(month, "accenture", "impl-services");
        Months months = hub.part(Months.class);
        Started prepared = months.prepare(ann, command("prepare " + month), month);
        await(prepared.job());
        CloseView proposal = months.close(ann, prepared.close());
        if (proposal.state() == CloseState.PREPARED) {
            await(months.approve(
                            ben,
                            command("approve " + month),
                            proposal.id(),
                            proposal.digest().orElseThrow())
                    .job());
        } else if (proposal.state() == CloseState.APPROVING) {
            awaitPosted(months, proposal.id());
        }
        CloseView close = months.close(ben, prepared.close());
        if (close.state() != CloseState.POSTED) {
            throw new IllegalStateException(
                    month + " is " + close.state() + "; " + hub.part(Jobs.class).view(ann, close.job()));
        }
    }

    private void awaitPosted(Months months, UUID close) {
        await(months.close(ann, close).job());
    }

    private void deliver(YearMonth month, String account, String product) {
        StringBuilder report = new StringBuilder(HEADER);
        for (int day = 1; day <= 20; day++) {
            report.append("%s-%s-%d,%s,sale,%s,%s,%sT12:00:00Z,USD,%d.37,,\n"
                    .formatted(
                            account,
                            month,
                            day,
                            account,
                            product,
                            month.atDay(day),
                            month.atDay(day),
                            1000 + day * month.getMonthValue()));
        }
        Delivered delivered = hub.part(ImportedReports.class)
                .deliver(
                        ann,
                        command("deliver " + account + month),
                        account + "-" + month + ".csv",
                        new ByteArrayInputStream(report.toString().getBytes(StandardCharsets.UTF_8)));
        await(delivered.job());
    }

    private void await(UUID job) {
        hub.part(Jobs.class).await(ann, job);
    }

    private static ImportAgreement agreement(String id) {
        return new ImportAgreement(
                source(id + ".ttl"),
                source(id + ".vendor.dsse.json"),
                source(id + ".partner.dsse.json"),
                source("signers.json"));
    }

    private static SourceFile source(String name) {
        try {
            return new SourceFile(
                    name, Files.readAllBytes(EXAMPLE.resolve("agreements").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.ggen.hub.settlement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.hub.settlement.Started;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.receipt.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A hub with ggen's program, some agreements and two people of finance; the shared one has the example's four, and its tests take months of their own. */
final class Desk {
    static final Path EXAMPLE = Path.of("../../examples/settlement");
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";

    private static final Queue<Desk> OWN = new ConcurrentLinkedQueue<>();

    final TestHub hub = TestHub.fresh();
    final Viewer ann = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));
    final Viewer ben = TestHub.vendor("Ben", EnumSet.allOf(Permission.class));
    final ImportedReports reports = hub.part(ImportedReports.class);
    final Months months = hub.part(Months.class);
    final Statements statements = hub.part(Statements.class);
    final Jobs jobs = hub.part(Jobs.class);

    private static final class Shared {
        static final Desk DESK = new Desk(Stream.of("ACCENTURE-2026", "AWS-2026", "GCP-2026", "MCKINSEY-2026")
                .map(Desk::agreement)
                .toList());
    }

    static Desk shared() {
        return Shared.DESK;
    }

    /** A hub of its own with one agreement, signed by keys made here. */
    static Desk of(Path agreement, String id, String partner) throws IOException {
        return with(List.of(SignedFiles.signed(Files.readString(agreement), id, partner)));
    }

    /** A hub of its own with a folder's agreements of one partner, all signed by the same keys. */
    static Desk ofFolder(Path folder, String partner) throws IOException {
        SigningKey vendorKey = SigningKey.generate(new SecureRandom());
        SigningKey partnerKey = SigningKey.generate(new SecureRandom());
        List<ImportAgreement> agreements = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".ttl", "");
                agreements.add(SignedFiles.signed(Files.readString(file), id, partner, vendorKey, partnerKey));
            }
        }
        return with(agreements);
    }

    /** A hub of its own with some agreements. */
    static Desk with(List<ImportAgreement> agreements) {
        Desk desk = new Desk(agreements);
        OWN.add(desk);
        return desk;
    }

    /** Closes the hubs that tests made for themselves: each keeps connections, of which the server has a hundred. */
    static void closeOwn() {
        for (Desk desk = OWN.poll(); desk != null; desk = OWN.poll()) {
            desk.hub.close();
        }
    }

    private Desk(List<ImportAgreement> agreements) {
        ((DemoClock) hub.part(HubClock.class)).set(Instant.parse("2028-01-02T09:00:00Z"));
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
        agreements.forEach(agreement -> hub.part(Agreements.class).importSigned(ann, command(), agreement));
    }

    private static ImportAgreement agreement(String id) {
        return new ImportAgreement(
                source(id + ".ttl"),
                source(id + ".vendor.dsse.json"),
                source(id + ".partner.dsse.json"),
                source("signers.json"));
    }

    private static SourceFile source(String name) {
        return new SourceFile(name, file("agreements/" + name));
    }

    static byte[] file(String name) {
        try {
            return Files.readAllBytes(EXAMPLE.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CommandId command() {
        return TestHub.ids().nextCommand();
    }

    /** Ann delivers it, and it is read. */
    ReportView delivered(String fileName, byte[] content) {
        Delivered delivered = reports.deliver(ann, command(), fileName, new ByteArrayInputStream(content));
        jobs.await(ann, delivered.job());
        return reports.report(ann, delivered.report());
    }

    ReportView delivered(String fileName, String content) {
        return delivered(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A report of some sales; each is {@code id,product,day,amount}. */
    static String sales(String account, String... sales) {
        StringBuilder report = new StringBuilder(HEADER);
        for (String sale : sales) {
            String[] part = sale.split(",", -1);
            report.append(String.join(
                            ",", part[0], account, "sale", part[1], part[2], part[2] + "T12:00:00Z", "USD", part[3]))
                    .append(",,\n");
        }
        return report.toString();
    }

    CloseView prepared(YearMonth month) {
        Started started = months.prepare(ann, command(), month);
        jobs.await(ann, started.job());
        return months.close(ann, started.close());
    }

    CloseView approved(CloseView prepared) {
        Started started =
                months.approve(ben, command(), prepared.id(), prepared.digest().orElseThrow());
        jobs.await(ben, started.job());
        return months.close(ben, started.close());
    }

    JobView job(UUID id) {
        return jobs.await(ann, id);
    }

    static String refusal(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return refused.findings().getFirst().id();
        }
        return "";
    }
}

package dev.ggen.settlement.build;

import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Receipts of settlements: in-toto statements with SLSA provenance, ready to be signed. */
public final class Receipts {
    /** Component name of ggen in a receipt's builder versions. */
    public static final String COMPONENT = "ggen";

    private Receipts() {}

    /** The name of the log whose leaves are the receipts of a vendor's run over one month. */
    public static String origin(String vendor, Period period) {
        return "settlement/" + vendor + "/" + period.name();
    }

    /** What the caller of a settlement decided. */
    public static Json.Obj parameters(String agreement, Period period, Instant issuedAt, ProgramIdentity program) {
        return Json.object()
                .put("agreement", agreement)
                .put("period", period.name())
                .put("issuedAt", issuedAt.toString())
                .put(
                        "program",
                        Json.object()
                                .put("name", program.name())
                                .put("version", program.version())
                                .put("vendor", program.vendor())
                                .put("digest", program.digest())
                                .build())
                .build();
    }

    /** The receipt that says how outputs were made of inputs. */
    public static Statement of(
            Json.Obj parameters,
            List<Subject> outputs,
            List<ResourceDescriptor> inputs,
            Instant issuedAt,
            String builderVersion) {
        return Provenance.of(Provenance.SETTLEMENT, parameters, inputs, Map.of(COMPONENT, builderVersion))
                .withRunDetails(RunDetails.finishedOn(issuedAt.toString()))
                .about(outputs);
    }
}

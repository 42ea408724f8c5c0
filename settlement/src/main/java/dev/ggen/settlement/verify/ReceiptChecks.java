package dev.ggen.settlement.verify;

import dev.ggen.receipt.Check;
import dev.ggen.receipt.Checkpoint;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.build.Receipts;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.OpenedBundle;
import java.util.List;
import java.util.Optional;

/**
 * Whether the receipt and its log say what the inputs bear out: the receipt is written again from them, so that no parameter of it
 * goes unread.
 */
final class ReceiptChecks {
    private final Statement receipt;
    private final Provenance provenance;
    private final OpenedBundle.Contents contents;

    ReceiptChecks(Statement receipt, Provenance provenance, OpenedBundle.Contents contents) {
        this.receipt = receipt;
        this.provenance = provenance;
        this.contents = contents;
    }

    /** Green when the receipt of these inputs is this one; digests are not compared, they were checked before. */
    Check receipt() {
        Statement again = again();
        return again.equals(receipt)
                ? Check.green("receipt", "says of agreement, month, program and builder what the inputs say")
                : Check.red(
                        "receipt",
                        "doesn't say what the inputs say: " + StatementDifference.of(receipt.toJson(), again.toJson()));
    }

    private Statement again() {
        StatementInputs inputs = contents.inputs();
        List<ResourceDescriptor> dependencies = provenance.resolvedDependencies().stream()
                .map(input -> ResourceDescriptor.of(input.name(), input.digest()))
                .toList();
        return Receipts.of(
                Receipts.parameters(contents.agreement().id(), inputs.period(), inputs.issuedAt(), inputs.program()),
                receipt.subjects(),
                dependencies,
                inputs.issuedAt(),
                provenance.builderVersion().getOrDefault(Receipts.COMPONENT, ""));
    }

    /** Red when the log is another vendor's or another month's. */
    Optional<Check> log(Checkpoint checkpoint) {
        String expected = Receipts.origin(
                contents.agreement().read().vendor(), contents.inputs().period());
        return checkpoint.origin().equals(expected)
                ? Optional.empty()
                : Optional.of(Check.red(
                        "log",
                        "the receipt is under the root of " + checkpoint.origin() + ", and belongs under that of "
                                + expected));
    }
}

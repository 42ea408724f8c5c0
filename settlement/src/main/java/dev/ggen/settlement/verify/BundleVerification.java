package dev.ggen.settlement.verify;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Checkpoint;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.InclusionProof;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.build.Receipts;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.OpenedBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies one statement bundle without its maker's systems.
 *
 * <p>The checks build on each other: what doesn't hold ends the verification where going on would mean nothing.
 */
public final class BundleVerification {
    private static final int LARGEST_RECEIPT_BYTES = 16 << 20;

    private final Path bundle;
    private final String shown;
    private final Trust trust;
    private final String builderVersion;
    private final RatingLimits limits;
    private final List<Check> checks = new ArrayList<>();

    private BundleVerification(Path bundle, String shown, Trust trust, String builderVersion, RatingLimits limits) {
        this.bundle = bundle;
        this.shown = shown;
        this.trust = trust;
        this.builderVersion = builderVersion;
        this.limits = limits;
    }

    /**
     * Runs all checks.
     *
     * @param shown the bundle as the user wrote it
     * @param trust from outside the bundle
     * @param builderVersion which ggen this is: a PDF is compared only with one that the same ggen made
     * @param limits for summing the bundle's reports
     * @param work an empty folder, the caller's to remove
     */
    public static Report verify(
            Path bundle, String shown, Trust trust, String builderVersion, RatingLimits limits, Path work) {
        return new BundleVerification(bundle, shown, trust, builderVersion, limits).run(work);
    }

    private Report run(Path work) {
        try {
            CanonicalZip zip = CanonicalZip.read(bundle, shown);
            checks.add(Check.green("container", zip.entries().size() + " files, every byte of the container in place"));
            verify(zip, work);
        } catch (FindingsException e) {
            e.findings().stream().filter(Finding::isRed).forEach(finding -> checks.add(Check.of("container", finding)));
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " can't be read", e);
        }
        return new Report(checks);
    }

    private void verify(CanonicalZip zip, Path work) {
        byte[] receipt = zip.bytes(BundleLayout.RECEIPT, LARGEST_RECEIPT_BYTES);
        Verdict<Statement> signed = Statement.open(receipt, BundleLayout.RECEIPT, trust);
        checks.add(Check.of("signature", signed));
        Optional<Checkpoint> log = inclusion(zip, receipt, signed);
        if (signed instanceof Verdict.Verified<Statement>(var statement, var _)) {
            verify(zip, statement, log, work);
        }
    }

    private Optional<Checkpoint> inclusion(CanonicalZip zip, byte[] receipt, Verdict<Statement> signed) {
        try {
            byte[] bytes = zip.bytes(BundleLayout.INCLUSION, LARGEST_RECEIPT_BYTES);
            InclusionProof proof = InclusionProof.parse(bytes, BundleLayout.INCLUSION);
            return switch (proof.verify(receipt, BundleLayout.INCLUSION, trust)) {
                case Verdict.Refused<Checkpoint>(var finding) -> {
                    checks.add(Check.of("log", finding));
                    yield Optional.empty();
                }
                case Verdict.Verified<Checkpoint>(var checkpoint, var signers) -> {
                    checks.add(logged(proof, checkpoint, signers, signed));
                    yield Optional.of(checkpoint);
                }
            };
        } catch (FindingsException e) {
            checks.add(Check.of("log", e.findings().getFirst()));
            return Optional.empty();
        }
    }

    private static Check logged(
            InclusionProof proof, Checkpoint checkpoint, List<TrustRoot> signers, Verdict<Statement> signed) {
        if (signed instanceof Verdict.Verified<Statement>(var _, var receiptSigners)
                && !receiptSigners.containsAll(signers)) {
            return Check.red("log", "the root is signed by another key than the receipt");
        }
        return Check.green(
                "log",
                "receipt " + (proof.leafIndex() + 1) + " of " + checkpoint.size() + " under the signed root of "
                        + checkpoint.origin());
    }

    private void verify(CanonicalZip zip, Statement statement, Optional<Checkpoint> log, Path work) {
        Provenance provenance = Provenance.of(statement, BundleLayout.RECEIPT);
        List<Check> digests = new DigestChecks(zip, statement, provenance).run();
        checks.addAll(digests);
        if (digests.stream().anyMatch(check -> check.severity() == Severity.RED)) {
            return;
        }
        if (!provenance.buildType().equals(Provenance.SETTLEMENT)) {
            checks.add(Check.red("re-execution", "no such build is known: " + provenance.buildType()));
            return;
        }
        reExecute(zip, statement, provenance, log, work);
    }

    private static Set<String> outputs(Statement statement) {
        return statement.subjects().stream().map(Subject::name).collect(Collectors.toSet());
    }

    private void reExecute(
            CanonicalZip zip, Statement statement, Provenance provenance, Optional<Checkpoint> log, Path work) {
        try {
            OpenedBundle.Contents contents = new OpenedBundle(zip, provenance, new DuckRatingEngine(limits)).read(work);
            List<Finding> objections =
                    contents.agreement().check(contents.program().program());
            checks.add(
                    objections.isEmpty()
                            ? Check.green("agreement", AgreementWords.signed(contents.agreement(), trust))
                            : Check.of("agreement", objections.getFirst()));
            ReceiptChecks receipt = new ReceiptChecks(statement, provenance, contents);
            checks.add(receipt.receipt());
            log.flatMap(receipt::log).ifPresent(checks::add);
            checks.addAll(new EarlierChecks(zip, contents, trust).run());
            checks.addAll(new RateChecks(zip, provenance, contents).run());
            String madeBy = provenance.builderVersion().getOrDefault(Receipts.COMPONENT, "");
            checks.addAll(new ReExecution(zip, madeBy, builderVersion).run(contents.inputs(), outputs(statement)));
        } catch (FindingsException e) {
            e.findings().stream()
                    .filter(Finding::isRed)
                    .forEach(finding -> checks.add(Check.of("re-execution", finding)));
        }
    }
}

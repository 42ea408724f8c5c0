package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.receipt.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the last sync left, by its receipt: enough to know that nothing has changed without reading the specification.
 *
 * <p>Only a receipt that this signer signed says that everything is as it should be. What was made counts whoever signed it, as
 * far as {@link Claims.Word} goes.
 */
final class LastRun {
    private final ProjectFolder folder;
    private final Optional<Bytes> bytes;
    private final Optional<GenerationReceipt> receipt;
    private final Optional<GenerationReceipt> own;
    private final RunDetails run;
    private final Claims claims;

    private LastRun(
            ProjectFolder folder,
            Optional<Bytes> bytes,
            Optional<GenerationReceipt> receipt,
            Optional<GenerationReceipt> own,
            RunDetails run,
            Claims claims) {
        this.folder = folder;
        this.bytes = bytes;
        this.receipt = receipt;
        this.own = own;
        this.run = run;
        this.claims = claims;
    }

    static LastRun of(ProjectFolder folder, Signer signer, Trust trust) {
        Optional<Bytes> bytes = folder.content(ProjectFolder.RECEIPT);
        return bytes.flatMap(there -> read(folder, there, signer, trust))
                .orElseGet(() ->
                        new LastRun(folder, bytes, Optional.empty(), Optional.empty(), RunDetails.NONE, Claims.NONE));
    }

    /** What the last run left by now: this, unless there is another receipt. */
    LastRun now(Signer signer, Trust trust) {
        return folder.content(ProjectFolder.RECEIPT).equals(bytes) ? this : of(folder, signer, trust);
    }

    private static Optional<LastRun> read(ProjectFolder folder, Bytes bytes, Signer signer, Trust trust) {
        Optional<Statement> mine = opened(bytes, Trust.of(new TrustRoot("this key", signer.publicKey())));
        Optional<Statement> trusted = mine.or(() -> opened(bytes, trust));
        try {
            Statement statement = trusted.orElseGet(() -> unverified(bytes));
            GenerationReceipt receipt = GenerationReceipt.of(statement);
            RunDetails run = Provenance.of(statement, ProjectFolder.RECEIPT).runDetails();
            Claims.Word word = trusted.isPresent() ? Claims.Word.TRUSTED : Claims.Word.ANYBODYS;
            Claims claims = new Claims(receipt.outputs(), receipt.orphans(), receipt.sections(), word);
            return Optional.of(new LastRun(
                    folder, Optional.of(bytes), Optional.of(receipt), mine.map(own -> receipt), run, claims));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Statement> opened(Bytes bytes, Trust trust) {
        return Statement.open(bytes.array(), ProjectFolder.RECEIPT, trust)
                        instanceof Verdict.Verified<Statement> verified
                ? Optional.of(verified.content())
                : Optional.empty();
    }

    private static Statement unverified(Bytes bytes) {
        return Statement.parse(
                Envelope.parse(bytes.array(), ProjectFolder.RECEIPT).payload(), ProjectFolder.RECEIPT);
    }

    Claims claims() {
        return claims;
    }

    /** Where its receipt stands in the log; empty when there is none that can be read. */
    Optional<ChainLink> link() {
        return receipt.map(GenerationReceipt::link);
    }

    /** Whether a run now, by this version and with these details, would find everything as it left it. */
    boolean isUpToDate(String version, RunDetails now) {
        return own.filter(last -> last.version().equals(version) && run.equals(now))
                .filter(last -> last.programs().isEmpty()) // whether they are the same only a whole run knows
                .filter(last -> folder.isThere(ProjectFolder.LOG) && folder.isThere(ProjectFolder.CHECKPOINT))
                .filter(last -> last.inputs().keySet().stream().allMatch(path -> isInput(last, path)))
                .filter(last -> last.absent().stream()
                        .allMatch(path -> folder.find(path).isEmpty()))
                .filter(last -> last.outputs().entrySet().stream().allMatch(this::isOutput))
                .filter(last -> orphans().size() == last.orphans().size())
                .isPresent();
    }

    private boolean isInput(GenerationReceipt last, String path) {
        return folder.find(path).filter(last::names).isPresent();
    }

    /** What is left alone although it differs is told in every run, with why: a whole one knows. */
    private boolean isOutput(Map.Entry<String, Digest> output) {
        return folder.output(output.getKey())
                .filter(there -> Digest.of(there).equals(output.getValue()))
                .isPresent();
    }

    /** The digest that the receipt states of an output. */
    Optional<Digest> stated(String path) {
        return receipt.map(last -> last.outputs().get(path));
    }

    int outputs() {
        return receipt.map(last -> last.outputs().size()).orElse(0);
    }

    /** The digest of its receipt; empty when there is none. */
    Optional<Digest> digest() {
        return bytes.map(Bytes::digest);
    }

    /** What was read or looked for. */
    List<String> read() {
        return receipt.stream()
                .flatMap(last -> Stream.concat(last.inputs().keySet().stream(), last.absent().stream()))
                .toList();
    }

    /** What nothing makes any more and still lies there. */
    List<String> orphans() {
        return claims.orphans().keySet().stream()
                .filter(path -> folder.output(path).isPresent())
                .toList();
    }
}

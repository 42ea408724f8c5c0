package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.RenderedFile;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the last sync left, by its receipt: enough to know that nothing has changed without reading the specification.
 *
 * <p>Only a receipt that this signer signed says that everything is as it should be. What was made counts whoever signed it, as
 * far as {@link Claims.Word} goes.
 */
final class LastRun {
    private final ProjectFolder folder;
    private final Optional<GenerationReceipt> receipt;
    private final Optional<GenerationReceipt> own;
    private final RunDetails run;
    private final Claims claims;

    private LastRun(
            ProjectFolder folder,
            Optional<GenerationReceipt> receipt,
            Optional<GenerationReceipt> own,
            RunDetails run,
            Claims claims) {
        this.folder = folder;
        this.receipt = receipt;
        this.own = own;
        this.run = run;
        this.claims = claims;
    }

    static LastRun of(ProjectFolder folder, Signer signer, Trust trust) {
        LastRun none = new LastRun(folder, Optional.empty(), Optional.empty(), RunDetails.NONE, Claims.NONE);
        return folder.receipt()
                .flatMap(bytes -> read(folder, bytes, signer, trust))
                .orElse(none);
    }

    private static Optional<LastRun> read(ProjectFolder folder, byte[] bytes, Signer signer, Trust trust) {
        Trust mine = Trust.of(new TrustRoot("this key", signer.publicKey()));
        boolean isMine = isOf(bytes, mine);
        try {
            Statement statement =
                    Statement.parse(Envelope.parse(bytes, ProjectFolder.RECEIPT).payload(), ProjectFolder.RECEIPT);
            GenerationReceipt receipt = GenerationReceipt.of(statement);
            RunDetails run = Provenance.of(statement, ProjectFolder.RECEIPT).runDetails();
            Claims.Word word = isMine || isOf(bytes, trust) ? Claims.Word.TRUSTED : Claims.Word.ANYBODYS;
            Claims claims = new Claims(receipt.outputs(), receipt.orphans(), receipt.sections(), word);
            Optional<GenerationReceipt> own = isMine ? Optional.of(receipt) : Optional.empty();
            return Optional.of(new LastRun(folder, Optional.of(receipt), own, run, claims));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(byte[] bytes, Trust trust) {
        return Statement.open(bytes, ProjectFolder.RECEIPT, trust) instanceof Verdict.Verified<Statement>;
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
                .filter(last -> folder.isThere(ProjectFolder.LOG) && folder.isThere(ProjectFolder.CHECKPOINT))
                .filter(last -> last.inputs().keySet().stream().allMatch(path -> isInput(last, path)))
                .filter(last -> last.absent().stream()
                        .allMatch(path -> folder.find(path).isEmpty()))
                .filter(last -> last.outputs().entrySet().stream().allMatch(output -> isOutput(last, output)))
                .isPresent();
    }

    private boolean isInput(GenerationReceipt last, String path) {
        return folder.find(path).filter(last::names).isPresent();
    }

    private boolean isOutput(GenerationReceipt last, Map.Entry<String, Digest> output) {
        Optional<byte[]> there = folder.output(output.getKey());
        if (there.isEmpty()) {
            return false;
        }
        boolean isAsRuleAllows =
                last.created().contains(output.getKey()) && !isPartEdited(last, output.getKey(), Bytes.of(there.get()));
        return isAsRuleAllows || Digest.of(there.get()).equals(output.getValue());
    }

    /** People may write into a merged file, but not into the part that is made. */
    private static boolean isPartEdited(GenerationReceipt last, String path, Bytes there) {
        Digest made = last.sections().get(path);
        return made != null
                && RenderedFile.partBetweenMarkers(there)
                        .filter(part -> !part.digest().equals(made))
                        .isPresent();
    }

    /** The digest that the receipt states of an output. */
    Optional<Digest> stated(String path) {
        return receipt.map(last -> last.outputs().get(path));
    }

    int outputs() {
        return receipt.map(last -> last.outputs().size()).orElse(0)
                - leftAlone().size();
    }

    /** Path to why. */
    SortedMap<String, String> leftAlone() {
        SortedMap<String, String> alone = new TreeMap<>();
        receipt.ifPresent(last -> last.created().stream()
                .filter(path -> folder.output(path)
                        .filter(bytes -> !Digest.of(bytes).equals(last.outputs().get(path)))
                        .isPresent())
                .forEach(path -> alone.put(path, "it was edited, as its rule allows")));
        return alone;
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

package dev.ggen.generator.write;

import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the last sync left, by its receipt: enough to know that nothing has changed without reading the specification.
 *
 * <p>Only a receipt that this signer signed counts; any other is as good as none.
 */
final class LastRun {
    private final ProjectFolder folder;
    private final Optional<GenerationReceipt> receipt;
    private final RunDetails run;

    private LastRun(ProjectFolder folder, Optional<GenerationReceipt> receipt, RunDetails run) {
        this.folder = folder;
        this.receipt = receipt;
        this.run = run;
    }

    static LastRun of(ProjectFolder folder, Signer signer) {
        Trust own = Trust.of(new TrustRoot("this key", signer.publicKey()));
        return folder.receipt()
                .flatMap(bytes -> read(folder, bytes, own))
                .orElseGet(() -> new LastRun(folder, Optional.empty(), RunDetails.NONE));
    }

    private static Optional<LastRun> read(ProjectFolder folder, byte[] bytes, Trust own) {
        return switch (Statement.open(bytes, ProjectFolder.RECEIPT, own)) {
            case Verdict.Refused<Statement> refused -> Optional.empty();
            case Verdict.Verified<Statement> verified -> parsed(folder, verified.content());
        };
    }

    private static Optional<LastRun> parsed(ProjectFolder folder, Statement statement) {
        try {
            RunDetails run = Provenance.of(statement, ProjectFolder.RECEIPT).runDetails();
            return Optional.of(new LastRun(folder, Optional.of(GenerationReceipt.of(statement)), run));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    /** Whether a run now, by this version and with these details, would find everything as it left it. */
    boolean isUpToDate(String version, RunDetails now) {
        return receipt.filter(last -> last.version().equals(version) && run.equals(now))
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
        return there.isPresent()
                && (last.created().contains(output.getKey())
                        || Digest.of(there.get()).equals(output.getValue()));
    }

    /** The digest that the receipt states of an output. */
    Optional<Digest> stated(String path) {
        return receipt.map(last -> last.outputs().get(path));
    }

    int outputs() {
        return receipt.map(last -> last.outputs().size()).orElse(0)
                - leftAlone().size();
    }

    List<String> leftAlone() {
        return receipt.map(last -> last.created().stream()
                        .filter(path -> folder.output(path)
                                .filter(bytes ->
                                        !Digest.of(bytes).equals(last.outputs().get(path)))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** What an earlier run made, nothing makes any more, and still lies there. */
    List<Finding> orphans(Generated generated) {
        Set<String> made = generated.files().stream().map(RenderedFile::path).collect(Collectors.toSet());
        return receipt.stream()
                .flatMap(last -> last.outputs().keySet().stream())
                .filter(path -> !made.contains(path) && folder.output(path).isPresent())
                .map(path -> Finding.yellow(
                                "output-orphaned", "Nothing makes `" + path + "` any more.", Place.ofFile(path))
                        .withHint("Delete it if nobody needs it."))
                .toList();
    }
}

package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Detached;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/** Signing an agreement: reads it strictly first, so that nobody signs what can't be settled. */
public final class AgreementSigning {
    private AgreementSigning() {}

    /**
     * Writes one party's detached signature beside the agreement; never over another.
     *
     * @param side {@code vendor} or {@code partner}
     * @param by who signs, in words
     * @param on the day of signing
     * @return the signature's file
     */
    public static Path sign(Path file, String shown, String side, String by, LocalDate on, Signer signer) {
        Sources sources = SourceFolder.readFile(file, shown);
        if (!sources.findings().isEmpty()) {
            throw new FindingsException(sources.findings());
        }
        byte[] agreement = sources.files().getFirst().bytes();
        SourceFile named = new SourceFile(file.getFileName().toString(), agreement);
        Path target = file.resolveSibling(AgreementFolder.signatureName(named.path(), side));
        return write(
                target,
                AgreementFolder.signatureName(shown, side),
                signature(named, side, by, on, signer).bytes());
    }

    /**
     * One party's detached signature of an agreement, without a disk.
     *
     * @param agreement named by its file name alone
     * @param side {@code vendor} or {@code partner}
     * @param by who signs, in words
     * @param on the day of signing
     * @return the signature's file, to be kept beside the agreement
     * @throws FindingsException when the agreement can't be read whole
     */
    public static SourceFile signature(SourceFile agreement, String side, String by, LocalDate on, Signer signer) {
        String id = AgreementReader.read(agreement).agreement().id();
        Json.Obj predicate = Json.object()
                .put(Signatures.AS, side)
                .put("agreement", id)
                .put("by", by)
                .put("on", on.toString())
                .build();
        Subject subject = Subject.of(agreement.path(), agreement.bytes());
        return new SourceFile(
                AgreementFolder.signatureName(agreement.path(), side),
                Detached.sign(subject, predicate, List.of(signer)).bytes());
    }

    private static Path write(Path target, String shown, byte[] envelope) {
        try {
            return Files.write(target, envelope, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new FindingsException(
                    Finding.red("signature-exists", shown + " is there already", Place.ofFile(shown))
                            .withHint("take the old signature away first, if it is to be replaced"));
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " can't be written", e);
        }
    }
}

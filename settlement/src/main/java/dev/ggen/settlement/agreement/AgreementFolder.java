package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder of agreements: {@code ID.ttl}, beside it {@code ID.vendor.dsse.json} and {@code ID.partner.dsse.json}, and one {@code
 * signers.json} with the public keys that sign.
 */
public final class AgreementFolder {
    public static final String SIGNERS = "signers.json";
    private static final String ENDING = ".ttl";
    private static final int LARGEST_SIDE_FILE_BYTES = 1 << 20;

    private final Path folder;
    private final String shownAs;
    private final List<Finding> findings = new ArrayList<>();

    private AgreementFolder(Path folder, String shownAs) {
        this.folder = folder;
        this.shownAs = shownAs;
    }

    /**
     * What the folder holds.
     *
     * @param agreements ordered by id
     * @param findings what can't be used, and why
     */
    public record Contents(List<SignedAgreement> agreements, List<Finding> findings) {
        public Contents {
            agreements = List.copyOf(agreements);
            findings = List.copyOf(findings);
        }
    }

    /** Reads all agreements; the path is shown as the user wrote it. */
    public static Contents read(Path folder, String shownAs) {
        return new AgreementFolder(folder, shownAs).read();
    }

    private Contents read() {
        if (!Files.isDirectory(folder)) {
            return refused(Finding.red("no-such-folder", "there is no folder " + shownAs, Place.ofFile(shownAs)));
        }
        Optional<Trust> signers = sideFile(SIGNERS).map(bytes -> Trust.parse(bytes, shown(SIGNERS)));
        if (signers.isEmpty()) {
            return refused(Finding.red("no-signers", "there is no " + shown(SIGNERS), Place.ofFile(shownAs))
                    .withHint("put the parties' public keys there: ggen key show NAME prints an entry"));
        }
        Sources sources = SourceFolder.read(folder, shownAs);
        findings.addAll(sources.findings());
        List<SignedAgreement> agreements = new ArrayList<>();
        for (SourceFile file : sources.files()) {
            read(file, signers.get()).ifPresent(agreements::add);
        }
        if (agreements.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.red("no-agreement", "there is no agreement in " + shownAs, Place.ofFile(shownAs))
                    .withHint("an agreement is a file ID.ttl with a p:Agreement"));
        }
        agreements.sort(Comparator.comparing(SignedAgreement::id));
        findings.addAll(
                AgreementTwins.of(agreements.stream().map(SignedAgreement::read).toList()));
        return new Contents(agreements, findings);
    }

    private Contents refused(Finding finding) {
        return new Contents(List.of(), List.of(finding));
    }

    private Optional<SignedAgreement> read(SourceFile file, Trust signers) {
        try {
            Optional<SourceFile> vendor = signature(file, "vendor");
            Optional<SourceFile> partner = signature(file, "partner");
            return vendor.isEmpty() || partner.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SignedAgreement.of(file, vendor.get(), partner.get(), signers));
        } catch (FindingsException e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }

    private Optional<SourceFile> signature(SourceFile file, String side) {
        String name = signatureName(nameOf(file), side);
        Optional<SourceFile> signature = sideFile(name).map(bytes -> new SourceFile(shown(name), bytes));
        if (signature.isEmpty()) {
            findings.add(Signatures.unsigned(file, side, shown(name)));
        }
        return signature;
    }

    /** {@code AWS-2026.vendor.dsse.json} for {@code AWS-2026.ttl}. */
    public static String signatureName(String agreementFile, String side) {
        return agreementFile.substring(0, agreementFile.length() - ENDING.length()) + "." + side + ".dsse.json";
    }

    private String nameOf(SourceFile file) {
        return shownAs.isEmpty() ? file.path() : file.path().substring(shown("").length());
    }

    private Optional<byte[]> sideFile(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_SIDE_FILE_BYTES + 1);
            if (bytes.length > LARGEST_SIDE_FILE_BYTES) {
                throw new FindingsException(Finding.red(
                        "file-too-large",
                        shown(name) + " is larger than " + LARGEST_SIDE_FILE_BYTES + " bytes",
                        Place.ofFile(shown(name))));
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new FindingsException(Finding.red(
                    "file-unreadable", shown(name) + " can't be read: " + e.getMessage(), Place.ofFile(shown(name))));
        }
    }

    private String shown(String name) {
        return shownAs.endsWith("/") || shownAs.isEmpty() ? shownAs + name : shownAs + "/" + name;
    }
}

package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.partner.directory.Directory;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.partner.program.Program;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.program.LeakageReader;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks agreements before they are signed: what would refuse them, and what is odd in their rules.
 *
 * <p>Signatures aren't asked for, and what is good may be signed and settled. Immutable, safe for any number of threads.
 */
public final class AgreementCheck {
    private final Program program;
    private final Directory directory;
    private final List<LeakageLimit> limits;

    private AgreementCheck(ReadProgram read, List<LeakageLimit> limits) {
        this.program = read.program();
        this.directory = read.directory();
        this.limits = List.copyOf(limits);
    }

    /**
     * The check by a whole program.
     *
     * @throws FindingsException when the program can't be used
     */
    public static AgreementCheck by(List<SourceFile> program) {
        return new AgreementCheck(ProgramReader.read(program), LeakageReader.read(program));
    }

    /** Checks what a folder or a file held: each file is an agreement. */
    public CheckedAgreements check(Sources sources) {
        List<Finding> findings = new ArrayList<>(sources.findings());
        List<ReadAgreement> agreements = new ArrayList<>();
        for (SourceFile file : sources.files()) {
            read(file, findings).ifPresent(agreements::add);
        }
        findings.addAll(AgreementTwins.of(agreements));
        agreements.forEach(agreement -> findings.addAll(findings(agreement)));
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new CheckedAgreements(findings, agreements.size(), sources.files());
    }

    private static Optional<ReadAgreement> read(SourceFile file, List<Finding> findings) {
        try {
            return Optional.of(AgreementReader.read(file));
        } catch (FindingsException e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }

    private List<Finding> findings(ReadAgreement read) {
        List<Finding> findings = new ArrayList<>(read.check(program));
        String partner = read.agreement().partner();
        if (directory.partner(partner).isEmpty()) {
            findings.add(Finding.red(
                            "unknown-partner",
                            "agreement " + read.agreement().id() + " is with \"" + partner
                                    + "\", whom the program doesn't know",
                            Place.ofFile(read.file().path()))
                    .withAllowed("a partner of the program, by its id")
                    .withHint("add partners/" + partner + "/partner.ttl to the program"));
        }
        findings.addAll(read.advise(limits));
        return findings;
    }
}

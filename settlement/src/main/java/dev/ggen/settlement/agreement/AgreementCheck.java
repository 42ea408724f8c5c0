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
        UnsignedAgreements read = UnsignedAgreements.read(sources);
        List<Finding> findings = new ArrayList<>(read.findings());
        read.agreements().forEach(agreement -> {
            findings.addAll(refusals(agreement));
            findings.addAll(agreement.advise(limits));
        });
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new CheckedAgreements(findings, read.agreements().size(), sources.files());
    }

    /** What keeps one agreement from being settled, signatures aside; all red. */
    public List<Finding> refusals(ReadAgreement read) {
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
        return findings;
    }
}

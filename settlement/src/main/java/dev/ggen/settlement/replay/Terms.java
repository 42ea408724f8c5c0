package dev.ggen.settlement.replay;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.agreement.AgreementCheck;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.agreement.UnsignedAgreements;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.CheckedProgram.Usability;
import dev.ggen.settlement.program.ProgramCheck;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.run.SplitParts;
import dev.ggen.settlement.statement.ClauseSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A program and agreements, signed or not, by which months can be settled.
 *
 * @param program what settlement reads of the program
 * @param agreements by id
 * @param unusable why these agreements can't be settled side by side; with one of these, nothing can
 * @param findings red: what the program breaks, and what refuses an agreement
 * @param refused the agreements that are refused as a whole, by id
 */
public record Terms(
        ReadProgram program,
        SortedMap<String, ReadAgreement> agreements,
        List<Finding> unusable,
        List<Finding> findings,
        List<String> refused) {
    public Terms {
        agreements = new TreeMap<>(agreements);
        unusable = List.copyOf(unusable);
        findings = List.copyOf(findings);
        refused = List.copyOf(refused);
    }

    /**
     * Reads both folders.
     *
     * @throws FindingsException when the program can't be used at all
     */
    public static Terms read(TermsFolders folders) {
        NamedFolder program = folders.program();
        List<SourceFile> files = seen(program, () -> ProgramReader.files(program.path()));
        CheckedProgram checked = ProgramCheck.shipped().check(files);
        List<Finding> findings = new ArrayList<>(checked.findings().stream()
                .filter(Finding::isRed)
                .map(finding -> finding.inFolder(program.shown()))
                .toList());
        if (checked.usability() == Usability.UNUSABLE) {
            throw new FindingsException(findings);
        }
        ReadProgram read = seen(program, () -> ProgramReader.read(files));
        AgreementCheck check = seen(program, () -> AgreementCheck.by(files));
        UnsignedAgreements agreements = agreements(folders);
        List<Finding> unusable = new ArrayList<>(
                agreements.findings().stream().filter(Finding::isRed).toList());
        unusable.addAll(new SplitParts(agreements.agreements()).missing());
        List<String> refused = new ArrayList<>();
        SortedMap<String, ReadAgreement> byId = new TreeMap<>();
        for (ReadAgreement agreement : agreements.agreements()) {
            List<Finding> refusals = check.refusals(agreement);
            findings.addAll(refusals);
            byId.put(agreement.agreement().id(), agreement);
            if (!refusals.isEmpty()) {
                refused.add(agreement.agreement().id());
            }
        }
        return new Terms(read, byId, unusable, findings, refused);
    }

    private static UnsignedAgreements agreements(TermsFolders folders) {
        Sources holding = sources(folders.agreements());
        return folders.changed()
                .map(changed -> UnsignedAgreements.read(holding, sources(changed)))
                .orElseGet(() -> UnsignedAgreements.read(holding));
    }

    private static Sources sources(NamedFolder folder) {
        return SourceFolder.read(folder.path(), folder.shown());
    }

    /** What is found in the program's folder is told as seen from where the user is. */
    private static <T> T seen(NamedFolder folder, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FindingsException e) {
            throw new FindingsException(e.findings().stream()
                    .map(finding -> finding.inFolder(folder.shown()))
                    .toList());
        }
    }

    public Optional<ReadAgreement> agreement(String id) {
        return Optional.ofNullable(agreements.get(id));
    }

    /** Of an agreement that isn't refused. */
    public AgreementType type(ReadAgreement agreement) {
        return program.program().agreementType(agreement.agreement().type()).orElseThrow();
    }

    /** The partner's name; its id where the program doesn't know it. */
    public String partner(ReadAgreement agreement) {
        String id = agreement.agreement().partner();
        return program.directory().partner(id).map(Partner::name).orElse(id);
    }

    ClauseSentence.Names names(ReadAgreement agreement) {
        return new ClauseSentence.Names(
                program.program().vendor(),
                partner(agreement),
                agreement.agreement().currency());
    }
}

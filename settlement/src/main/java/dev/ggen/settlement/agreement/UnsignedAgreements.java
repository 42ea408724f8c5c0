package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Agreements as they are written, signed or not: for who tries them before anybody signs. Nothing may be posted by them.
 *
 * @param agreements those that can be read, ordered by id
 * @param findings what can't be read, and what speaks against settling them side by side
 */
public record UnsignedAgreements(List<ReadAgreement> agreements, List<Finding> findings) {
    public UnsignedAgreements {
        agreements = List.copyOf(agreements);
        findings = List.copyOf(findings);
    }

    /** Reads what a folder or a file held: each Turtle file is an agreement. */
    public static UnsignedAgreements read(Sources sources) {
        List<Finding> findings = new ArrayList<>(sources.findings());
        return of(agreements(sources, findings), findings);
    }

    /** Reads two folders: an agreement of the second stands in place of the one that has its name in the first. */
    public static UnsignedAgreements read(Sources sources, Sources changed) {
        List<Finding> findings = new ArrayList<>(sources.findings());
        findings.addAll(changed.findings());
        List<ReadAgreement> holding = agreements(sources, findings);
        List<ReadAgreement> tried = agreements(changed, findings);
        Set<String> replaced = tried.stream().map(read -> read.agreement().id()).collect(Collectors.toSet());
        return of(
                Stream.concat(
                                holding.stream()
                                        .filter(read -> !replaced.contains(
                                                read.agreement().id())),
                                tried.stream())
                        .toList(),
                findings);
    }

    private static UnsignedAgreements of(List<ReadAgreement> read, List<Finding> findings) {
        List<ReadAgreement> agreements = read.stream()
                .sorted(Comparator.comparing(each -> each.agreement().id()))
                .toList();
        findings.addAll(AgreementTwins.of(agreements));
        return new UnsignedAgreements(agreements, findings);
    }

    private static List<ReadAgreement> agreements(Sources sources, List<Finding> findings) {
        return sources.files().stream()
                .flatMap(file -> read(file, findings).stream())
                .toList();
    }

    private static Optional<ReadAgreement> read(SourceFile file, List<Finding> findings) {
        try {
            return Optional.of(AgreementReader.read(file));
        } catch (FindingsException e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }
}

package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that a statement says.
 *
 * @param program which program, in which version
 * @param agreement what was signed
 * @param type its type
 * @param partner with whom
 * @param period the month
 * @param issuedAt when the statement counts as issued; given, never read from a clock
 * @param notice a line that every page shows, such as that figures are examples
 * @param settled what the clauses gave
 * @param restated earlier months whose sums this statement replaces
 * @param reports one entry per report file, as {@code controlTotals} has it
 * @param findings yellow and green ones, told to both parties
 */
public record StatementFacts(
        ProgramIdentity program,
        Agreement agreement,
        AgreementType type,
        Partner partner,
        Period period,
        Instant issuedAt,
        Optional<String> notice,
        Settled settled,
        SortedSet<YearMonth> restated,
        List<Json> reports,
        List<Finding> findings) {
    public StatementFacts {
        restated = Collections.unmodifiableSortedSet(new TreeSet<>(restated));
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
    }

    /**
     * A program, named so that it can be told from any other.
     *
     * @param name as people read it
     * @param version the program's own version
     * @param vendor the vendor's name
     * @param digest over all of its files, disclosed or not
     */
    public record ProgramIdentity(String name, String version, String vendor, String digest) {}
}

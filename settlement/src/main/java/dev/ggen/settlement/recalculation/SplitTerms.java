package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Split;
import dev.ggen.settlement.statement.SplitWords;
import java.util.Optional;

/** An agreement's own parts of what shared sources report, as a table. */
final class SplitTerms {
    private final SqlTable splits = new SqlTable("split", "source VARCHAR, mark VARCHAR, fraction VARCHAR");

    SplitTerms(Agreement agreement) {
        new SplitWords(agreement).sentences().forEach(words -> splits.remark(words.plain()));
        agreement.sources().forEach(source -> source.splits().forEach(split -> add(source, split, agreement.id())));
    }

    private void add(ReportSource source, Split split, String agreement) {
        Optional.ofNullable(split.fractions().get(agreement))
                .ifPresent(part -> splits.row(
                        SqlText.text(source.name()),
                        split.mark().map(SqlText::text).orElse(SqlText.NULL),
                        SqlText.text(part.plain())));
    }

    boolean isEmpty() {
        return splits.isEmpty();
    }

    String sql() {
        return isEmpty() ? "" : splits.sql();
    }
}

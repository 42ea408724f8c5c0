package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Findings from their table, lit in the sources. */
@Component
final class StoredFindings implements ProgramFindings {
    private static final int LINES_AROUND = 4;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_FACTS = 20;

    private final Transactions transactions;
    private final FindingTable findings;
    private final SourceTable sources;

    StoredFindings(Transactions transactions, FindingTable findings, SourceTable sources) {
        this.transactions = transactions;
        this.findings = findings;
        this.sources = sources;
    }

    @Override
    public Slice<Found> page(Viewer viewer, Query query, Optional<String> cursor, int size) {
        viewer.require(Permission.PROGRAM_READ);
        Optional<Long> after = cursor.map(Cursor::readNumber);
        return Slice.of(
                transactions.read(viewer, () -> findings.page(query, after, size + 1)),
                size,
                found -> Integer.toString(found.ordinal()));
    }

    @Override
    public Map<Severity, Integer> counts(Viewer viewer, Query query) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(viewer, () -> findings.counts(query));
    }

    @Override
    public SortedMap<String, Integer> rules(Viewer viewer, UUID proposal) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(viewer, () -> findings.rules(proposal));
    }

    @Override
    public Detail finding(Viewer viewer, UUID proposal, int ordinal) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(viewer, () -> {
            Found found = findings.one(proposal, ordinal).orElseThrow(() -> Refused.notFound("finding " + ordinal));
            List<LitFact> facts = found.finding().places().stream()
                    .limit(MOST_FACTS)
                    .map(place -> new LitFact(
                            place,
                            sources.file(proposal, place.file())
                                    .map(file -> lines(file, place))
                                    .orElse(List.of())))
                    .toList();
            return new Detail(found, facts);
        });
    }

    private static List<LitFact.Line> lines(SourceFile file, Place place) {
        List<String> text = file.text().map(all -> all.lines().toList()).orElse(List.of());
        int first = Math.max(1, place.line() - LINES_AROUND);
        int last = Math.min(text.size(), Math.max(place.line(), 1) + LINES_AROUND);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new LitFact.Line(
                        number,
                        shortened(text.get(number - 1)),
                        number == place.line() ? LitFact.Light.LIT : LitFact.Light.AROUND))
                .toList();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}

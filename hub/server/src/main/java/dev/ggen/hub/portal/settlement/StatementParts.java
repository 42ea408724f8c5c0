package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.partner.settlement.LineState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of a statement, put together. */
final class StatementParts {
    /** What most people come for stands first. */
    private static final List<StatementFile.Kind> WANTED = List.of(
            StatementFile.Kind.PDF, StatementFile.Kind.HTML, StatementFile.Kind.BUNDLE, StatementFile.Kind.JSON);

    private final Words words;
    private final StatementSheet sheet;
    private final StatementView view;

    StatementParts(Words words, StatementSheet sheet) {
        this.words = words;
        this.sheet = sheet;
        this.view = sheet.view();
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    StatementPage page() {
        StatementTables tables = new StatementTables(words);
        return new StatementPage(
                heading(),
                sheet.notice().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Notice.of(Tone.NEUTRAL, sheet.notice()).stated()),
                balance(),
                Said.of(sheet.payment(), words),
                sheet.terms().stream().map(term -> Said.of(term, words)).toList(),
                tables.lines(sheet),
                tables.fees(sheet),
                tables.payments(sheet),
                tables.totals(sheet),
                sheet.findings(),
                sheet.files().stream()
                        .sorted(Comparator.comparingInt(file -> WANTED.indexOf(file.kind())))
                        .map(this::download)
                        .toList(),
                facts(),
                happenings());
    }

    private Heading heading() {
        return Heading.of(view.agreement() + " · " + words.figures().month(view.month()))
                .under(text("statements"), Addresses.STATEMENTS)
                .lead(text("statement.lead", sheet.vendor(), view.partnerName()))
                .state(state())
                .action(Action.link(text("statement.pdf"), file("pdf"), "download"));
    }

    private Badge state() {
        LineState state = Stream.concat(
                        sheet.lines().stream()
                                .filter(line -> !line.steps().isEmpty())
                                .map(line -> line.step().state()),
                        sheet.adjustments().stream().flatMap(adjusted -> adjusted.state().stream()))
                .max(Comparator.naturalOrder())
                .orElse(LineState.DUE);
        return States.of(state, words);
    }

    private List<Fact> balance() {
        boolean partnerOwes = view.owedToVendor().signum() >= 0;
        String owes = partnerOwes
                ? text("line.owes", view.partnerName(), sheet.vendor())
                : text("line.owes", sheet.vendor(), view.partnerName());
        return List.of(
                new Fact(
                        owes,
                        Value.money(
                                partnerOwes
                                        ? view.owedToVendor()
                                        : view.owedToVendor().negated())),
                new Fact(text("column.paid"), Value.money(view.paidToVendor())),
                new Fact(text("column.open"), Value.money(view.open())),
                new Fact(text("column.due"), Value.day(view.dueOn())));
    }

    private Download download(StatementFile file) {
        String kind = file.kind().word();
        return new Download(
                text("statement.file." + kind),
                file(kind),
                text("statement.kind." + kind),
                file.bytes(),
                file.sha256());
    }

    private String file(String kind) {
        return Addresses.statement(view.agreement(), view.month()) + "/files/" + kind;
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(text("column.agreement"), Value.link(view.agreement(), "/agreements/" + view.agreement())),
                new Fact(text("column.program"), Value.text(sheet.program())),
                new Fact(text("column.issued"), Value.moment(view.issuedAt())),
                new Fact(text("column.digest"), Value.hash(view.statementDigest())),
                new Fact(text("column.bundle"), Value.hash(view.bundleDigest())),
                new Fact(text("column.outside"), Value.count(sheet.outsideRows())));
    }

    private List<Happening> happenings() {
        List<Happening> happenings = new ArrayList<>();
        for (StatementSheet.Line line : sheet.lines()) {
            line.steps().stream()
                    .filter(step -> step.ordinal() > 1)
                    .map(step -> happening(line, step))
                    .forEach(happenings::add);
        }
        happenings.sort(Comparator.comparing(Happening::at).reversed());
        Sentence issued = words.sentence("settlement.statement.issued", view.agreement());
        happenings.add(Happening.of(view.postedAt(), sheet.vendor(), issued).taken(Tone.GOOD));
        return happenings;
    }

    private Happening happening(StatementSheet.Line line, LineStep step) {
        return Happening.of(
                        step.recordedAt(),
                        step.actorName(),
                        words.sentence("settlement.line.became." + step.state().word(), line.clause()))
                .because(step.reason())
                .taken(States.of(step.state(), words).tone());
    }
}

package dev.ggen.hub.portal.replay;

import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.replay.ReplayAgreementPage.Clause;
import dev.ggen.hub.portal.replay.ReplayPage.Found;
import dev.ggen.hub.portal.replay.ReplayTables.Moved;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplaySheet.Agreement;
import dev.ggen.hub.settlement.ReplaySheet.Side;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The pages of tried terms, put together. */
final class ReplayParts {
    private final Words words;
    private final ReplaySheet sheet;
    private final ReplayTables tables;

    ReplayParts(Words words, ReplaySheet sheet) {
        this.words = words;
        this.sheet = sheet;
        this.tables = new ReplayTables(words);
    }

    private String text(String key, Object... values) {
        return words.text("replay." + key, values);
    }

    ReplayPage page(byte[] json) {
        ReplayView view = sheet.view();
        String address = ReplayController.ADDRESS + "/" + view.id();
        Heading heading = Heading.of(text("title", tables.tried(view)))
                .under(words.text("program.program"), "/program")
                .under(text("replays"), ReplayController.ADDRESS)
                .action(Action.link(text("again"), ReplayController.ADDRESS + "/new?again=" + view.id()));
        return new ReplayPage(
                heading,
                says(),
                notice(),
                tables.agreements(sheet),
                tables.chart(sheet),
                address + "/lines",
                found(),
                facts(),
                List.of(new Download(
                        text("json"),
                        address + "/replay.json",
                        "JSON",
                        json.length,
                        Digest.of(json).hex())));
    }

    /** The heading of a page below this one. */
    Heading below(String title) {
        return Heading.of(title)
                .under(words.text("program.program"), "/program")
                .under(text("replays"), ReplayController.ADDRESS)
                .under(
                        tables.tried(sheet.view()),
                        ReplayController.ADDRESS + "/" + sheet.view().id());
    }

    private List<Sentence> says() {
        List<Sentence> says = new ArrayList<>();
        for (ReplaySheet.Total total : sheet.totals()) {
            says.add(vendor(total.difference().vendor()));
        }
        if (!sheet.agreements().isEmpty()) {
            says.add(words.sentence("replay.says.partners", better(1), better(-1), better(0), statements(), lines()));
        }
        return says;
    }

    private Sentence vendor(Amount difference) {
        String months = tables.months(sheet.view());
        return switch (difference.signum()) {
            case 1 -> words.sentence("replay.says.more", months, words.figures().money(difference));
            case 0 ->
                words.sentence("replay.says.same", months, difference.currency().getCode());
            default ->
                words.sentence("replay.says.less", months, words.figures().money(difference.negated()));
        };
    }

    private long better(int sign) {
        return sheet.agreements().stream()
                .filter(agreement -> agreement.difference().partner().signum() == sign)
                .count();
    }

    private long statements() {
        return sheet.agreements().stream().mapToLong(Agreement::statementsMoved).sum();
    }

    private long lines() {
        return sheet.agreements().stream().mapToLong(Agreement::linesMoved).sum();
    }

    private Optional<Notice> notice() {
        long refused = sheet.agreements().stream().mapToLong(Agreement::leftOut).sum();
        if (sheet.agreements().isEmpty()) {
            return Optional.of(Notice.of(Tone.BAD, text("unusable"), text("unusable.words")));
        }
        return refused == 0
                ? Optional.empty()
                : Optional.of(Notice.of(Tone.WARN, words.count("replay.left-out", refused), text("left-out.words")));
    }

    /** Each finding once: of the reports, under both, and under one of them. */
    private List<Found> found() {
        List<Finding> both = sheet.oldFindings().stream()
                .filter(sheet.newFindings()::contains)
                .toList();
        List<Found> found = new ArrayList<>();
        add(found, "found.reports", sheet.reportFindings());
        add(found, "found.both", both);
        add(found, "found.old", without(sheet.oldFindings(), both));
        add(found, "found.new", without(sheet.newFindings(), both));
        return found;
    }

    private void add(List<Found> found, String key, List<Finding> findings) {
        if (!findings.isEmpty()) {
            found.add(new Found(text(key), findings));
        }
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        return findings.stream().filter(each -> !others.contains(each)).toList();
    }

    private List<Fact> facts() {
        ReplayView view = sheet.view();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("months"), Value.text(tables.months(view))));
        facts.add(new Fact(
                text("holds"),
                Value.link(words.text("program.version.of", view.version()), "/program/versions/" + view.version())));
        view.proposal()
                .ifPresent(id -> facts.add(
                        new Fact(text("tried"), Value.link(text("tried.program"), "/program/proposals/" + id))));
        view.drafts().forEach(draft -> facts.add(new Fact(text("tried.agreement"), Value.text(draft))));
        facts.add(new Fact(
                text("asked-by"), Value.text(view.askedBy(), words.figures().moment(view.askedAt()))));
        return facts;
    }

    ReplayAgreementPage page(Agreement agreement) {
        Amount partner = agreement.difference().partner();
        Sentence says = switch (partner.signum()) {
            case 1 ->
                words.sentence(
                        "replay.says.gains",
                        agreement.partner(),
                        words.figures().money(partner));
            case 0 -> words.sentence("replay.says.even", agreement.partner());
            default ->
                words.sentence(
                        "replay.says.loses",
                        agreement.partner(),
                        words.figures().money(partner.negated()));
        };
        return new ReplayAgreementPage(
                below(agreement.id() + " \u00b7 " + agreement.partner()),
                says,
                tables.months(agreement),
                clauses(agreement));
    }

    /** What a clause says under both; lines of one are shown together. */
    private record Said(String clause, String old, String now) {
        private static Said of(ReplaySheet.Line line) {
            return new Said(
                    line.clause(),
                    line.old().map(Side::sentence).orElse(""),
                    line.now().map(Side::sentence).orElse(""));
        }
    }

    private List<Clause> clauses(Agreement agreement) {
        SequencedMap<Said, List<Moved>> said = new LinkedHashMap<>();
        agreement
                .months()
                .forEach(month -> month.moved()
                        .forEach(line -> said.computeIfAbsent(Said.of(line), any -> new ArrayList<>())
                                .add(new Moved(month.month(), line))));
        return said.entrySet().stream()
                .map(each -> clause(agreement.partner(), each.getKey(), each.getValue()))
                .toList();
    }

    private Clause clause(String partner, Said said, List<Moved> moved) {
        String title = text("clause", said.clause());
        return new Clause(
                title,
                sentence(said.old(), partner),
                sentence(said.now(), partner),
                said.old().equals(said.now()),
                tables.moved(title, moved));
    }

    private Optional<Sentence> sentence(String said, String partner) {
        return said.isEmpty() ? Optional.empty() : Optional.of(words.clause(said, partner));
    }
}

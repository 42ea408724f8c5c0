package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthSheet.Expected;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.MonthView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Months in tables, facts and a timeline. */
final class MonthTables {
    private final Words words;

    MonthTables(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    private Column column(String key) {
        return Column.text(text("column." + key)).chosenBy(key);
    }

    private Column figure(String key) {
        return Column.figure(text("column." + key)).chosenBy(key);
    }

    Heading heading(boolean isVendor) {
        return Heading.of(text("months")).lead(text(isVendor ? "months.lead" : "months.lead.partner"));
    }

    /** A partner learns which statements are there. */
    Table partnersList(List<MonthView> months) {
        return Table.of(text("months"), Column.text(text("column.month")), column("state"), figure("statements"))
                .rows(months.stream().map(this::partnersRow).toList())
                .orElse(Empty.of("calendar", text("months.empty"), text("months.empty.partner")));
    }

    private Row partnersRow(MonthView month) {
        return Row.of(
                Value.link(words.figures().month(month.month()), Addresses.month(month.month())),
                Value.state(issued(month)),
                Value.count(month.statements()));
    }

    Table list(List<MonthView> months) {
        return Table.of(
                        text("months"),
                        Column.text(text("column.month")),
                        column("state"),
                        figure("agreements"),
                        figure("statements"),
                        figure("reports").wideOnly(),
                        column("prepared").wideOnly(),
                        column("closed").wideOnly())
                .rows(months.stream().map(this::row).toList())
                .orElse(Empty.of("calendar", text("months.empty"), text("months.empty.words"))
                        .first(Action.link(words.text("agreement.agreements"), "/agreements")));
    }

    private Row row(MonthView month) {
        return Row.of(
                Value.link(words.figures().month(month.month()), Addresses.month(month.month())),
                Value.state(States.of(month.state(), words)),
                Value.count(month.agreements()),
                Value.count(month.statements()),
                Value.count(month.reports()),
                month.preparedBy().map(Value::text).orElse(Value.none()),
                month.closedAt().map(Value::moment).orElse(Value.none()));
    }

    Heading heading(MonthSheet sheet, Viewer viewer) {
        MonthView view = sheet.view();
        Heading heading = Heading.of(words.figures().month(view.month()))
                .under(text("months"), Addresses.MONTHS)
                .state(viewer.isVendor() ? States.of(view.state(), words) : issued(view));
        return action(sheet, viewer.may(Permission.MONTH_PREPARE))
                .map(heading::action)
                .orElse(heading);
    }

    /** A partner learns whether its statement is there. */
    private Badge issued(MonthView month) {
        return month.statements() > 0 ? Badge.good(text("month.issued")) : Badge.neutral(text("month.not-issued"));
    }

    private Optional<Action> action(MonthSheet sheet, boolean mayPrepare) {
        Optional<CloseView> open = sheet.openRun();
        if (open.isPresent()) {
            CloseView run = open.get();
            return Optional.of(
                    run.state() == CloseState.PREPARED
                            ? Action.link(text("month.look"), Addresses.close(run.month()))
                            : Action.link(text("month.watch"), "/jobs/" + run.job()));
        }
        MonthState state = sheet.view().state();
        boolean waits = state == MonthState.OPEN || state == MonthState.PARTLY_CLOSED;
        return waits && mayPrepare && !sheet.expected().isEmpty() && !sheet.waitsForWordOfNothing()
                ? Optional.of(Action.post(
                        text("month.prepare"), Addresses.month(sheet.view().month()) + "/prepare"))
                : Optional.empty();
    }

    /** Where the month stands, and what is next: for who may do it, or for who looks on. */
    Notice notice(MonthSheet sheet, Viewer viewer) {
        return viewer.isVendor() ? vendorsNotice(sheet, viewer.may(Permission.MONTH_PREPARE)) : partnersNotice(sheet);
    }

    /** A partner learns whether its statement is there, and nothing of drafts. */
    private Notice partnersNotice(MonthSheet sheet) {
        boolean isIssued = !sheet.statements().isEmpty();
        String key = isIssued ? "month.says.issued" : "month.says.not-issued";
        return Notice.of(isIssued ? Tone.GOOD : Tone.NEUTRAL, text(key), text(key + ".words"));
    }

    /** Where to say that nothing was reported. */
    Optional<String> nothing(MonthSheet sheet, boolean mayPrepare) {
        return mayPrepare && sheet.waitsForWordOfNothing()
                ? Optional.of(Addresses.month(sheet.view().month()) + "/nothing-reported")
                : Optional.empty();
    }

    private Notice vendorsNotice(MonthSheet sheet, boolean mayPrepare) {
        String key = "month.says."
                + sheet.openRun()
                        .map(run -> "run." + run.state().word())
                        .orElse(sheet.view().state().word());
        Tone tone = sheet.openRun()
                .map(run -> States.of(run.state(), words).tone())
                .orElse(States.of(sheet.view().state(), words).tone());
        Notice notice = Notice.of(tone, text(key, sheet.view().preparedBy().orElse("")), next(key, mayPrepare));
        Optional<CloseView> failed = sheet.runs().stream().findFirst().filter(run -> run.state() == CloseState.FAILED);
        return failed.map(run -> Notice.of(Tone.BAD, text("month.says.failed"), next("month.says.failed", mayPrepare))
                        .next(Action.link(text("month.why"), Addresses.close(run.month()))))
                .orElse(notice);
    }

    private String next(String key, boolean mayPrepare) {
        String words = text(key + ".words");
        return mayPrepare ? words : this.words.textOr("settlement." + key + ".words.looking", words);
    }

    /** Links only to where the viewer may go. */
    List<Fact> facts(MonthSheet sheet, Viewer viewer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                text("column.program"),
                sheet.programVersion()
                        .map(version -> link(
                                viewer.may(Permission.PROGRAM_READ),
                                sheet.program().orElse(""),
                                "/program/versions/" + version))
                        .orElse(Value.none())));
        facts.add(new Fact(text("column.agreements"), Value.count(sheet.view().agreements())));
        if (viewer.isVendor()) {
            facts.add(new Fact(
                    text("column.reports"),
                    link(
                            viewer.may(Permission.REPORT_READ),
                            words.figures().count(sheet.view().reports()),
                            Addresses.REPORTS + "?month=" + sheet.view().month())));
            if (sheet.view().state() != MonthState.CLOSED) {
                facts.add(new Fact(text("column.approvers"), Value.text(String.join(", ", sheet.approvers()))));
            }
        }
        facts.add(new Fact(text("column.statements"), Value.count(sheet.view().statements())));
        sheet.nothingReported()
                .filter(any -> viewer.isVendor())
                .ifPresent(word -> facts.add(new Fact(
                        text("column.nothing"),
                        Value.text(word.by(), words.figures().moment(word.at()) + ": " + word.reason()))));
        sheet.view().closedAt().ifPresent(at -> facts.add(new Fact(text("column.closed"), Value.moment(at))));
        return facts;
    }

    private static Value link(boolean isOpen, String text, String href) {
        return isOpen ? Value.link(text, href) : Value.text(text);
    }

    Table expected(MonthSheet sheet) {
        return Table.of(
                        text(sheet.view().state() == MonthState.CLOSED ? "month.checklist.closed" : "month.checklist"),
                        column("agreement"),
                        column("partner"),
                        column("state"),
                        column("source").wideOnly(),
                        figure("rows"))
                .rows(sheet.expected().stream()
                        .map(each -> row(each, sheet.view().state()))
                        .toList())
                .orElse(Empty.of("paper", text("month.nobody"), text("month.nobody.words")));
    }

    private Row row(Expected expected, MonthState month) {
        long rows =
                expected.sources().stream().mapToLong(MonthSheet.Source::rows).sum();
        List<String> sources =
                expected.sources().stream().map(MonthSheet.Source::name).toList();
        return Row.of(
                Value.link(expected.agreement(), "/agreements/" + expected.agreement()),
                Value.link(expected.partnerName(), "/partners/" + expected.partner()),
                Value.state(state(expected, month)),
                Value.code(String.join(", ", sources)),
                Value.count(rows));
    }

    /** Where others have their statements, a report alone is nothing to be content with. */
    private Badge state(Expected expected, MonthState month) {
        if (expected.isSettled()) {
            return Badge.good(text("month.expected.settled"));
        }
        if (!expected.isComplete()) {
            return Badge.warn(text("month.expected.missing"));
        }
        return month == MonthState.PARTLY_CLOSED
                ? Badge.warn(text("month.expected.left"))
                : Badge.good(text("month.expected.reported"));
    }

    List<Happening> happenings(MonthSheet sheet) {
        List<Happening> happenings = new ArrayList<>();
        for (CloseView run : sheet.runs()) {
            run.decidedAt()
                    .ifPresent(at -> happenings.add(Happening.of(
                                    at,
                                    run.decidedBy().orElse(""),
                                    words.sentence(
                                            "settlement.close.did."
                                                    + run.state().word(),
                                            run.run()))
                            .because(run.reason().orElse(""))
                            .taken(States.of(run.state(), words).tone())));
            happenings.add(Happening.of(
                    run.preparedAt(), run.preparedBy(), words.sentence("settlement.close.did.prepared", run.run())));
        }
        return happenings;
    }
}

package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.DraftView;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.ListPage;
import dev.ggen.hub.portal.settlement.Said;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.form.Entry;
import dev.ggen.settlement.form.Field;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.form.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pages of what is being written. */
@Component
final class DraftPages {
    private static final int LACKS_SHOWN = 8;

    private final AgreementDrafts drafts;

    DraftPages(AgreementDrafts drafts) {
        this.drafts = drafts;
    }

    ListPage list(Viewer viewer, Words words) {
        Action begin = Action.link(words.text("agreement.draft.begin"), DraftsController.ADDRESS + "/new", "plus");
        Table table = Table.of(
                        words.text("agreement.drafts"),
                        Column.text(words.text("agreement.agreement")),
                        Column.text(words.text("agreement.draft.changed")),
                        Column.text(words.text("agreement.draft.by")))
                .rows(drafts.all(viewer).stream()
                        .map(draft -> Row.of(
                                Value.link(named(draft.name(), words), DraftsController.ADDRESS + "/" + draft.id()),
                                Value.moment(draft.changedAt()),
                                Value.text(draft.changedBy())))
                        .toList())
                .orElse(Empty.of(
                        "paper", words.text("agreement.drafts.none"), words.text("agreement.drafts.none.words")));
        Heading heading = Heading.of(words.text("agreement.drafts"))
                .lead(words.text("agreement.drafts.lead"))
                .tabs(KeysPage.tabs(viewer, DraftsController.ADDRESS, words))
                .action(begin);
        return new ListPage(heading, Optional.empty(), table);
    }

    private static String named(String name, Words words) {
        return name.isEmpty() ? words.text("agreement.draft.unnamed") : name;
    }

    /**
     * What is open.
     *
     * @param isChecked whether what is missing is marked at its field
     */
    record Open(UUID id, int revision, FilledAgreement filled, boolean isChecked, Optional<Notice> notice) {}

    EditorPage editor(Viewer viewer, Open open, Words words) {
        DraftView view = drafts.look(viewer, open.filled());
        Map<String, String> errors = open.isChecked() ? errors(view, words) : Map.of();
        StreamsOfType choices = new StreamsOfType(drafts, viewer, open.filled().agreement());
        EditorParts parts = new EditorParts(drafts.form(), choices::of, errors, words);
        Heading heading = Heading.of(named(open.filled().named(), words))
                .lead(words.text("agreement.draft.lead"))
                .under(words.text("agreement.agreements"), "/agreements")
                .under(words.text("agreement.drafts"), DraftsController.ADDRESS);
        return new EditorPage(
                heading,
                open.id(),
                open.revision(),
                open.filled().iri(),
                open.notice(),
                parts.of(open.filled().agreement()),
                look(view, words));
    }

    /** What is missing or wrong, and what keeps the agreement from being read, by the path of its field. */
    private static Map<String, String> errors(DraftView view, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        view.reading().problems().forEach(problem -> errors.putIfAbsent(problem.path(), what(problem, words)));
        for (Finding finding : view.findings()) {
            finding.places().stream()
                    .map(Place::line)
                    .map(view.reading().written()::fieldAt)
                    .filter(path -> !path.isEmpty())
                    .forEach(path -> errors.putIfAbsent(
                            path, words.retold(finding.message()).text()));
        }
        return errors;
    }

    private EditorPage.Look look(DraftView view, Words words) {
        List<Problem> problems = view.reading().problems();
        return new EditorPage.Look(
                view.clauses().stream()
                        .map(clause -> new EditorPage.Said(
                                clause.number(), Said.of(clause.sentence().parts(), words)))
                        .toList(),
                view.terms().stream().map(term -> Said.of(term.parts(), words)).toList(),
                problems.size(),
                problems.stream()
                        .limit(LACKS_SHOWN)
                        .map(problem -> lack(problem, words))
                        .toList(),
                view.findings(),
                view.advice(),
                view.isSound(),
                view.reading().written().source().text().orElse(""));
    }

    private EditorPage.Lack lack(Problem problem, Words words) {
        boolean isPart = problem.field().entry() instanceof Entry.Part;
        return new EditorPage.Lack(
                where(problem, words), (isPart ? "#parts-" : "#field-") + problem.path(), what(problem, words));
    }

    /** As {@code Clause 2, Scale: Mode}. */
    private static String where(Problem problem, Words words) {
        String[] steps = problem.path().split("\\.");
        String label = problem.field().label().titleIn(words.locale().getLanguage());
        return steps.length > 2 && steps[0].equals("clause")
                ? words.text("agreement.draft.in-clause", Integer.parseInt(steps[1]) + 1, label)
                : label;
    }

    private static String what(Problem problem, Words words) {
        String key = "agreement.problem."
                + problem.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (problem.what()) {
            case OUT_OF_BOUNDS -> bounds(problem.field(), words);
            case TOO_FEW -> words.text(key, problem.field().least());
            case TOO_MANY -> words.text(key, problem.field().most());
            default -> words.text(key);
        };
    }

    private static String bounds(Field field, Words words) {
        Entry.Bounds bounds = switch (field.entry()) {
            case Entry.Whole(var each) -> each;
            case Entry.Decimal(var each) -> each;
            default -> new Entry.Bounds(Optional.empty(), false, Optional.empty());
        };
        String least = bounds.least().map(Object::toString).orElse("0");
        String key = bounds.isAbove() ? "agreement.problem.above" : "agreement.problem.from";
        return bounds.most()
                .map(most -> words.text(key + "-to", least, most.toPlainString()))
                .orElseGet(() -> words.text(key, least));
    }
}

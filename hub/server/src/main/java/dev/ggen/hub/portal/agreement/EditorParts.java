package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Words;
import dev.ggen.settlement.form.AgreementForm;
import dev.ggen.settlement.form.Entry;
import dev.ggen.settlement.form.Filled;
import dev.ggen.settlement.form.Kind;
import dev.ggen.settlement.form.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** Lays a form out: names and help by the vocabulary, what was entered, what is wrong with it. */
final class EditorParts {
    private final AgreementForm form;
    private final Function<SortedSet<String>, List<dev.ggen.settlement.form.Choice>> declared;
    private final Map<String, String> errors;
    private final Words words;

    /**
     * @param declared what the program declares of some classes
     * @param errors path → what is wrong there
     */
    EditorParts(
            AgreementForm form,
            Function<SortedSet<String>, List<dev.ggen.settlement.form.Choice>> declared,
            Map<String, String> errors,
            Words words) {
        this.form = form;
        this.declared = declared;
        this.errors = errors;
        this.words = words;
    }

    EditorPart of(Filled.Thing agreement) {
        String title = title(form.kind(agreement.kind()).label());
        return part(agreement, "", title, Optional.empty());
    }

    private EditorPart part(Filled.Thing thing, String path, String title, Optional<String> clause) {
        Kind kind = form.kind(thing.kind());
        Optional<String> within = form.clauses().contains(kind.name()) ? Optional.of(kind.name()) : clause;
        List<Field> entries = new ArrayList<>();
        List<EditorPart.Add> more = new ArrayList<>();
        List<EditorPart.Parts> parts = new ArrayList<>();
        for (dev.ggen.settlement.form.Field field : form.fields(kind.name(), within)) {
            String start = (path.isEmpty() ? "" : path + ".") + field.name() + ".";
            List<Filled> values = thing.of(field.name());
            if (!(field.entry() instanceof Entry.Part(var kinds))) {
                entries.addAll(entries(field, values, start));
            } else if (values.isEmpty() && !field.isRequired()) {
                kinds.forEach(each -> more.add(add(field, kinds, each, start, 0)));
            } else {
                parts.add(parts(field, kinds, values, start, within));
            }
        }
        return new EditorPart(path, kind.name(), title, said(kind.help()), entries, more, parts);
    }

    /** Where there may be several, an empty one waits behind the last. */
    private List<Field> entries(dev.ggen.settlement.form.Field field, List<Filled> values, String start) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> {
            if (value instanceof Filled.Value(var text)) {
                texts.add(text);
            }
        });
        if (texts.isEmpty() || (field.isRepeated() && texts.size() < field.most())) {
            texts.add("");
        }
        List<Field> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            entries.add(input(field, start + i, texts.get(i), i));
        }
        return entries;
    }

    private Field input(dev.ggen.settlement.form.Field field, String path, String text, int index) {
        Field plain = Field.of(path, title(field.label()))
                .value(text)
                .help(index == 0 ? said(field.help()) : "")
                .error(errors.getOrDefault(path, ""));
        Field needed = field.isRequired() && index < field.least() ? plain : plain.optional();
        return switch (field.entry()) {
            case Entry.Day() -> needed.type("date");
            case Entry.Whole _ -> needed.type("number");
            case Entry.Chosen(var choices) -> needed.choices(choices(choices, text));
            case Entry.Declared(var classes) -> needed.choices(choices(declared.apply(classes), text));
            case Entry.Text _, Entry.Decimal _, Entry.Part _ -> needed;
        };
    }

    /** What is chosen stays, also where it is none of the choices. */
    private List<Choice> choices(List<dev.ggen.settlement.form.Choice> all, String chosen) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.text("agreement.draft.choose"))));
        all.forEach(choice -> choices.add(new Choice(choice.iri(), title(choice.label()))));
        if (choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.add(new Choice(chosen, chosen));
        }
        return choices;
    }

    private EditorPart.Parts parts(
            dev.ggen.settlement.form.Field field,
            List<String> kinds,
            List<Filled> values,
            String start,
            Optional<String> clause) {
        List<EditorPart> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Filled.Thing part) {
                parts.add(part(part, start + i, named(field, kinds, part.kind()), clause));
            }
        }
        List<EditorPart.Add> adds = values.size() < field.most()
                ? kinds.stream()
                        .map(kind -> add(field, kinds, kind, start, values.size()))
                        .toList()
                : List.of();
        return new EditorPart.Parts(
                "parts-" + start + 0,
                title(field.label()),
                said(field.help()),
                errors.getOrDefault(start + 0, ""),
                parts,
                adds);
    }

    private EditorPart.Add add(
            dev.ggen.settlement.form.Field field, List<String> kinds, String kind, String start, int index) {
        String at = start.substring(0, Math.max(0, start.length() - field.name().length() - 2));
        String todo = String.join(" ", "add", at.isEmpty() ? "-" : at, field.name(), kind);
        String help = said(kinds.size() > 1 ? form.kind(kind).help() : field.help());
        return new EditorPart.Add(named(field, kinds, kind), help, todo, "part-" + start + index);
    }

    /** A part is called by its property, as a floor or a cap, unless it could be of several kinds. */
    private String named(dev.ggen.settlement.form.Field field, List<String> kinds, String kind) {
        return title(kinds.size() > 1 ? form.kind(kind).label() : field.label());
    }

    private String said(Wording wording) {
        return wording.in(words.locale().getLanguage());
    }

    private String title(Wording wording) {
        return wording.titleIn(words.locale().getLanguage());
    }
}

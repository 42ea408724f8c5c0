package dev.ggen.settlement.form;

import dev.ggen.settlement.form.Problem.What;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What keeps a form from being an agreement, field by field, by what the shapes say: all of it, where a reader stops at the first. */
public final class FormCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.][0-9]{1,20})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final AgreementForm form;
    private final List<Problem> problems = new ArrayList<>();

    private FormCheck(AgreementForm form) {
        this.form = form;
    }

    /** In the form's order. */
    public static List<Problem> of(AgreementForm form, Filled.Thing agreement) {
        FormCheck check = new FormCheck(form);
        check.thing(agreement, "");
        return List.copyOf(check.problems);
    }

    private void thing(Filled.Thing thing, String at) {
        for (Field field : form.kind(thing.kind()).fields()) {
            List<Filled> values = thing.of(field.name());
            count(field, values.size()).ifPresent(what -> add(FormPath.of(at, field.name(), 0), field, what));
            for (int i = 0; i < values.size(); i++) {
                String path = FormPath.of(at, field.name(), i);
                switch (values.get(i)) {
                    case Filled.Value(var text) -> wrong(field.entry(), text).ifPresent(what -> add(path, field, what));
                    case Filled.Thing part -> thing(part, path);
                }
            }
        }
    }

    private void add(String path, Field field, What what) {
        problems.add(new Problem(path, field, what));
    }

    private static Optional<What> count(Field field, int count) {
        if (count < field.least()) {
            return Optional.of(count == 0 ? What.MISSING : What.TOO_FEW);
        }
        return count > field.most() ? Optional.of(What.TOO_MANY) : Optional.empty();
    }

    private static Optional<What> wrong(Entry entry, String text) {
        return switch (entry) {
            case Entry.Day() -> isDay(text) ? Optional.empty() : Optional.of(What.NO_DAY);
            case Entry.Whole(var bounds) ->
                WHOLE.matcher(text).matches() ? outside(bounds, text) : Optional.of(What.NO_WHOLE_NUMBER);
            case Entry.Decimal(var bounds) ->
                NUMBER.matcher(text).matches() ? outside(bounds, text) : Optional.of(What.NO_NUMBER);
            case Entry.Chosen(var choices) ->
                choices.stream().anyMatch(choice -> choice.iri().equals(text))
                        ? Optional.empty()
                        : Optional.of(What.NO_CHOICE);
            case Entry.Text(var pattern) ->
                pattern.filter(each -> !Pattern.compile(each).matcher(text).find())
                        .map(each -> What.OF_ANOTHER_FORM);
            case Entry.Declared _, Entry.Part _ -> Optional.empty();
        };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<What> outside(Entry.Bounds bounds, String text) {
        BigDecimal number = new BigDecimal(text);
        boolean isLess = bounds.least()
                .filter(least -> bounds.isAbove() ? number.compareTo(least) <= 0 : number.compareTo(least) < 0)
                .isPresent();
        boolean isMore =
                bounds.most().filter(most -> number.compareTo(most) > 0).isPresent();
        return isLess || isMore ? Optional.of(What.OUT_OF_BOUNDS) : Optional.empty();
    }
}

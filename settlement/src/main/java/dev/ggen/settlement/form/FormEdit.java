package dev.ggen.settlement.form;

import dev.ggen.settlement.form.FormPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Adds a part to a form, or takes one out. What isn't of the form changes nothing. */
public final class FormEdit {
    private final AgreementForm form;

    public FormEdit(AgreementForm form) {
        this.form = form;
    }

    /**
     * With one more part, as fresh as a new one.
     *
     * @param at the path of the thing that gets it; empty for the agreement
     */
    public Filled.Thing add(Filled.Thing agreement, String at, String property, String kind) {
        return changed(
                agreement,
                at,
                thing -> form.kind(thing.kind())
                        .field(property)
                        .filter(field -> field.entry() instanceof Entry.Part(var kinds) && kinds.contains(kind))
                        .filter(field -> thing.of(property).size() < field.most())
                        .map(field -> {
                            List<Filled> more = new ArrayList<>(thing.of(property));
                            more.add(form.fresh(kind));
                            return thing.with(property, more);
                        })
                        .orElse(thing));
    }

    /** Without the part, or the entry, at a path. */
    public Filled.Thing remove(Filled.Thing agreement, String path) {
        List<Step> steps = FormPath.steps(path).orElse(List.of());
        return steps.isEmpty() ? agreement : removed(agreement, steps);
    }

    private static Filled.Thing removed(Filled.Thing thing, List<Step> steps) {
        Step last = steps.getLast();
        return changed(thing, steps.subList(0, steps.size() - 1), owner -> {
            List<Filled> fewer = new ArrayList<>(owner.of(last.property()));
            if (last.index() < fewer.size()) {
                fewer.remove(last.index());
            }
            return owner.with(last.property(), fewer);
        });
    }

    private static Filled.Thing changed(Filled.Thing thing, String at, UnaryOperator<Filled.Thing> change) {
        if (at.isEmpty()) {
            return change.apply(thing);
        }
        return FormPath.steps(at).map(steps -> changed(thing, steps, change)).orElse(thing);
    }

    private static Filled.Thing changed(Filled.Thing thing, List<Step> steps, UnaryOperator<Filled.Thing> change) {
        if (steps.isEmpty()) {
            return change.apply(thing);
        }
        Step step = steps.getFirst();
        List<Filled> values = new ArrayList<>(thing.of(step.property()));
        if (step.index() >= values.size() || !(values.get(step.index()) instanceof Filled.Thing part)) {
            return thing;
        }
        values.set(step.index(), changed(part, steps.subList(1, steps.size()), change));
        return thing.with(step.property(), values);
    }
}

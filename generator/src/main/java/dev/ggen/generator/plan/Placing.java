package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Outcome.LeftAlone;
import dev.ggen.generator.plan.Outcome.Refused;
import dev.ggen.generator.plan.Outcome.Same;
import dev.ggen.generator.plan.Outcome.Write;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a file comes into its place: a pure function of what was made and what is there.
 *
 * <p>The guards are asked first, in their order; the first that holds leaves the place alone. Then the way decides.
 *
 * @param backup whether a file that is changed is kept beside itself, as {@code .bak}
 */
record Placing(List<Guard> guards, Way way, Backup backup) {
    static final Placing CREATE = new Placing(List.of(), new Way.Create(), Backup.NONE);
    static final Placing LOCK = new Placing(List.of(), new Way.Lock(), Backup.NONE);
    static final Placing MERGE = new Placing(List.of(), new Way.Merge(), Backup.NONE);
    static final Placing OVERWRITE = new Placing(List.of(), new Way.Overwrite(), Backup.NONE);

    Placing {
        guards = List.copyOf(guards);
    }

    /** Whether a changed file is kept. */
    enum Backup {
        NONE,
        KEPT
    }

    /** When the place is left alone, whatever was made. */
    sealed interface Guard {
        /** Once there is a file. */
        record Exists() implements Guard {}

        /** When the file that is there has this in it. */
        record Contains(Match match) implements Guard {}

        /** Once there is a file; says so when what was made differs. */
        record Frozen() implements Guard {}

        /** When somebody has changed the file since ggen made it. */
        record Edited() implements Guard {}
    }

    /** What happens to a file that is there. */
    sealed interface Way {
        /** It is left alone. */
        record Create() implements Way {}

        /** It is replaced. */
        record Overwrite() implements Way {}

        /** When it differs and isn't what ggen made, that is a red finding. */
        record RefuseOther() implements Way {}

        /** Its part between the markers is replaced, the part that people wrote is kept. */
        record Merge() implements Way {}

        /** It is a lock: it is replaced, unless a pack that it names has changed. */
        record Lock() implements Way {}

        /** What was made is put into it. */
        record Inject(Slot slot) implements Way {}
    }

    /** Where something is put into a file. */
    sealed interface Slot {
        record End() implements Slot {}

        /** @param number from 1 to the number of lines and one more */
        record Line(int number) implements Slot {}

        record Before(Match match) implements Slot {}

        record After(Match match) implements Slot {}
    }

    /** The same, with its patterns as the function makes them. */
    Placing with(UnaryOperator<String> patterns) {
        List<Guard> made = guards.stream()
                .map(guard -> guard instanceof Guard.Contains(Match match)
                        ? new Guard.Contains(with(match, patterns))
                        : guard)
                .toList();
        return new Placing(
                made, way instanceof Way.Inject(Slot slot) ? new Way.Inject(with(slot, patterns)) : way, backup);
    }

    private static Slot with(Slot slot, UnaryOperator<String> patterns) {
        return switch (slot) {
            case Slot.Before(Match match) -> new Slot.Before(with(match, patterns));
            case Slot.After(Match match) -> new Slot.After(with(match, patterns));
            case Slot.End end -> end;
            case Slot.Line line -> line;
        };
    }

    private static Match with(Match match, UnaryOperator<String> patterns) {
        return match.with(patterns.apply(match.pattern()));
    }

    /** Whether what comes out holds what somebody else wrote, too, so that it can't be made without it. */
    boolean keepsOthers() {
        return way instanceof Way.Merge || way instanceof Way.Inject;
    }

    /** The part of such a file that was made, as it stands there; empty for other ways, and where it can't be told. */
    Optional<Bytes> madePart(Bytes there) {
        return way instanceof Way.Merge ? RenderedFile.partBetweenMarkers(there) : Optional.empty();
    }

    /** Whether a file may differ from what was made of it. */
    boolean mayDiffer() {
        return keepsOthers() || way instanceof Way.Create || !guards.isEmpty();
    }

    Outcome place(String path, Bytes made, There there, Place plannedAt) {
        if (there.bytes().isPresent()) {
            for (Guard guard : guards) {
                Optional<Outcome> held = held(guard, path, made, there, plannedAt);
                if (held.isPresent()) {
                    return held.get();
                }
            }
        }
        return switch (way) {
            case Way.Create create ->
                there.bytes()
                        .map(now -> alone(made, now, "its rule only creates"))
                        .orElseGet(() -> first(made));
            case Way.Overwrite overwrite -> changed(path, made, there);
            case Way.RefuseOther refuse -> unlessOther(path, made, there, plannedAt);
            case Way.Lock lock -> locked(path, made, there, plannedAt);
            case Way.Merge merge ->
                switch (Merging.merge(path, made, there.bytes(), plannedAt)) {
                    case Merging.Text merged -> changed(path, Bytes.of(merged.text()), there);
                    case Merging.Unmergeable not -> new Refused(List.of(not.finding()));
                };
            case Way.Inject inject ->
                switch (Injecting.inject(path, made, there.bytes(), inject.slot(), plannedAt)) {
                    case Injecting.Text injected -> changed(path, Bytes.of(injected.text()), there);
                    case Injecting.Impossible not -> new Refused(List.of(not.finding()));
                };
        };
    }

    private Optional<Outcome> held(Guard guard, String path, Bytes made, There there, Place plannedAt) {
        Bytes now = there.bytes().orElseThrow();
        return switch (guard) {
            case Guard.Exists exists -> Optional.of(alone(stated(made, now), now, "it is there already"));
            case Guard.Contains contains -> contains(contains.match(), path, made, now, plannedAt);
            case Guard.Frozen frozen -> Optional.of(frozen(path, made, now, plannedAt));
            case Guard.Edited edited ->
                there.isEdited()
                        ? Optional.of(alone(stated(made, now), now, "it was edited since it was made"))
                        : Optional.empty();
        };
    }

    private Optional<Outcome> contains(Match match, String path, Bytes made, Bytes now, Place plannedAt) {
        Optional<ExistingText> text = now.lines();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (match.find(text.get())) {
            case Match.Found found ->
                Optional.of(alone(stated(made, now), now, "it contains `" + match.pattern() + "`"));
            case Match.Missing missing -> Optional.empty();
            case Match.Unclear unclear ->
                Optional.of(refused(Finding.red(
                                "placing-match",
                                "`" + path + "`: " + unclear.why() + ".",
                                plannedAt,
                                Place.ofFile(path))
                        .withHint(unclear.hint())));
        };
    }

    private Outcome frozen(String path, Bytes made, Bytes now, Place plannedAt) {
        if (keepsOthers() || made.equals(now)) {
            return alone(stated(made, now), now, "it is frozen");
        }
        Finding drift = Finding.yellow(
                        "placing-frozen", "`" + path + "` is frozen, and would come out otherwise now.", plannedAt)
                .withHint("Change it by hand, or delete it to have it made again.");
        return new LeftAlone(made, "it is frozen", Optional.of(drift));
    }

    /** A file that also holds what others wrote is stated as it is. */
    private Bytes stated(Bytes made, Bytes now) {
        return keepsOthers() ? now : made;
    }

    private static Outcome alone(Bytes stated, Bytes now, String why) {
        return stated.equals(now) ? new Same(now) : new LeftAlone(stated, why, Optional.empty());
    }

    private static Outcome first(Bytes made) {
        return new Write(made, Optional.empty());
    }

    private Outcome changed(String path, Bytes wanted, There there) {
        if (there.bytes().filter(wanted::equals).isPresent()) {
            return new Same(wanted);
        }
        boolean keeps = backup == Backup.KEPT && there.bytes().isPresent();
        return new Write(wanted, keeps ? Optional.of(path + ".bak") : Optional.empty());
    }

    private static Outcome refused(Finding finding) {
        return new Refused(List.of(finding));
    }

    private Outcome locked(String path, Bytes made, There there, Place plannedAt) {
        List<Finding> changes = there.bytes()
                .map(now -> Locking.changes(path, made.text(), now, plannedAt))
                .orElse(List.of());
        return changes.isEmpty() ? changed(path, made, there) : new Refused(changes);
    }

    /** What ggen made itself, and nobody has edited since, is replaced: nothing of anybody's is lost. */
    private Outcome unlessOther(String path, Bytes made, There there, Place plannedAt) {
        if (there.bytes().isEmpty()
                || there.isAsMade()
                || made.equals(there.bytes().get())) {
            return changed(path, made, there);
        }
        return refused(Finding.red(
                        "placing-differs",
                        "`" + path + "` is there already, and is not what would be made.",
                        plannedAt,
                        Place.ofFile(path))
                .withAllowed("a place where nothing is, the same bytes, or what ggen made and nobody has edited")
                .withHint("Write `force: true` to have it replaced, or `unless_exists: true` to leave it alone."));
    }
}

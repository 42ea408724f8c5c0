package dev.ggen.generator.plan;

import dev.ggen.generator.plan.KeyTable.Kind;
import dev.ggen.generator.plan.Match.Edges;
import dev.ggen.generator.plan.Match.LetterCase;
import dev.ggen.generator.plan.Match.Occurrence;
import dev.ggen.generator.plan.Match.Scope;
import dev.ggen.generator.plan.Placing.Backup;
import dev.ggen.generator.plan.Placing.Guard;
import dev.ggen.generator.plan.Placing.Slot;
import dev.ggen.generator.plan.Placing.Way;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads from a template's head how its output comes into its place. */
final class PlacingReader {
    private final Keys head;
    private final List<Finding> findings;

    PlacingReader(Keys head, List<Finding> findings) {
        this.head = head;
        this.findings = findings;
    }

    Placing placing() {
        return new Placing(guards(), way(), head.flag("backup") ? Backup.KEPT : Backup.NONE);
    }

    private List<Guard> guards() {
        List<Guard> guards = new ArrayList<>();
        if (head.flag("unless_exists")) {
            guards.add(new Guard.Exists());
        }
        match("skip_if", Scope.FILE)
                .filter(match -> !match.pattern().isEmpty())
                .ifPresent(match -> guards.add(new Guard.Contains(match)));
        freeze().ifPresent(guards::add);
        return guards;
    }

    private Optional<Guard> freeze() {
        String policy = head.text("freeze_policy").orElse("never");
        return switch (policy) {
            case "never" -> Optional.empty();
            case "always" -> Optional.of(new Guard.Frozen());
            case "checksum" -> Optional.of(new Guard.Edited());
            default -> {
                refuse(
                        "`" + policy + "` is no way to freeze.",
                        head.placeOf("freeze_policy"),
                        "never, always, checksum");
                yield Optional.empty();
            }
        };
    }

    private Way way() {
        List<String> slots =
                List.of("before", "after", "at_line").stream().filter(head::has).toList();
        if (!head.flag("inject")) {
            slots.forEach(slot -> refuse("`" + slot + "` needs `inject: true`.", head.placeOf(slot), ""));
            return head.flag("force") ? new Way.Overwrite() : new Way.RefuseOther();
        }
        if (slots.size() > 1) {
            refuse(
                    "`" + String.join("` and `", slots) + "` name two places.",
                    head.placeOf(slots.getLast()),
                    "one of before, after, at_line, or none of them: at the end");
        }
        return new Way.Inject(slot());
    }

    private Slot slot() {
        Optional<Slot> before = match("before", Scope.LINE).map(Slot.Before::new);
        Optional<Slot> after = match("after", Scope.LINE).map(Slot.After::new);
        Optional<Slot> line =
                head.whole("at_line").map(number -> new Slot.Line(Math.clamp(number, 0, Integer.MAX_VALUE)));
        return before.or(() -> after).or(() -> line).orElseGet(Slot.End::new);
    }

    private Optional<Match> match(String key, Scope usual) {
        return head.value(key, Kind.MATCH)
                .map(value -> value instanceof ConfigValue.Text text
                        ? Match.of(text.value(), usual)
                        : matching(head.inner(HeadKeys.MATCHING, value), usual));
    }

    private Match matching(Keys match, Scope usual) {
        String pattern = match.requiredText("pattern");
        long index = match.whole("index").orElse(1L);
        if (pattern.isEmpty() || index < 1 || index > Integer.MAX_VALUE) {
            String key = pattern.isEmpty() ? "pattern" : "index";
            refuse("`" + key + "` can't be found.", match.placeOf(key), "a pattern, and an index from 1");
        }
        return new Match(
                pattern,
                choice(match, "matcher", Match.Kind.class, Match.Kind.CONTAINS),
                choice(match, "scope", Scope.class, usual),
                choice(match, "occurrence", Occurrence.class, Occurrence.FIRST),
                Math.clamp(index, 1, Integer.MAX_VALUE),
                match.truth("case_sensitive").orElse(true) ? LetterCase.COUNTS : LetterCase.IGNORED,
                match.flag("trim") ? Edges.TRIMMED : Edges.KEPT);
    }

    private <E extends Enum<E>> E choice(Keys match, String key, Class<E> choices, E usual) {
        Optional<String> written = match.text(key).filter(word -> !word.equals("auto"));
        for (E choice : choices.getEnumConstants()) {
            if (written.isPresent() && word(choice).equals(written.get())) {
                return choice;
            }
        }
        written.ifPresent(word -> refuse(
                "`" + word + "` is no " + key + ".",
                match.placeOf(key),
                Arrays.stream(choices.getEnumConstants())
                        .map(PlacingReader::word)
                        .collect(Collectors.joining(", "))));
        return usual;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void refuse(String message, Place place, String allowed) {
        findings.add(Finding.red("manifest-type", message, place).withAllowed(allowed));
    }
}

package dev.ggen.settlement.program;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.program.ShareEffect;
import dev.ggen.partner.program.ShareEffects;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a version of a program changes: by subject in words, and graded by what it means for partners.
 *
 * @param grade the gravest of all effects
 * @param effects for or against partners, each one sentence, those against first
 * @param changes ordered by the subjects' names in the sources
 */
public record ProgramDiff(Grade grade, List<Effect> effects, List<SubjectChange> changes) {
    public ProgramDiff {
        effects = List.copyOf(effects);
        changes = List.copyOf(changes);
    }

    /** How much a change asks of whoever approves it. */
    public enum Grade {
        /** The facts are the same. */
        NONE,
        /** Nothing that partners get changes. */
        PLAIN,
        /** Partners may get more, and nowhere less. */
        GRANT,
        /** Some partner may get less: its approver must have seen that. */
        CUT
    }

    /** One effect in a sentence. */
    public record Effect(Grade grade, String words) {}

    /**
     * Compares two programs.
     *
     * @throws FindingsException when one can't be read or used
     */
    public static ProgramDiff of(List<SourceFile> before, List<SourceFile> after) {
        ReadProgram old = ProgramReader.read(before);
        ReadProgram now = ProgramReader.read(after);
        List<Effect> effects = Stream.concat(
                        ShareEffects.of(old.program(), now.program()).stream().map(ProgramDiff::effect),
                        membership(ProgramOutlineReader.read(before), ProgramOutlineReader.read(after)).stream())
                .sorted(Comparator.comparing(Effect::grade).reversed())
                .toList();
        List<SubjectChange> changes = FactComparison.of(ProgramText.of(before), ProgramText.of(after));
        Grade grade = effects.stream()
                .map(Effect::grade)
                .max(Grade::compareTo)
                .orElse(changes.isEmpty() ? Grade.NONE : Grade.PLAIN);
        return new ProgramDiff(grade, effects, changes);
    }

    private static Effect effect(ShareEffect effect) {
        return new Effect(
                switch (effect.direction()) {
                    case CUT -> Grade.CUT;
                    case GRANT -> Grade.GRANT;
                },
                effect.words());
    }

    /** Partners that leave, come, or change tier. */
    private static List<Effect> membership(ProgramOutline before, ProgramOutline after) {
        List<Effect> effects = new ArrayList<>();
        for (ProgramOutline.Member old : before.partners()) {
            Optional<ProgramOutline.Member> now = after.partner(old.id());
            if (now.isEmpty()) {
                effects.add(new Effect(Grade.CUT, old.name() + " is no longer a partner"));
            } else {
                tierChange(old, now.get(), before, after).ifPresent(effects::add);
            }
        }
        after.partners().stream()
                .filter(now -> before.partner(now.id()).isEmpty())
                .map(now -> new Effect(Grade.GRANT, now.name() + " is a new partner"))
                .forEach(effects::add);
        return effects;
    }

    private static Optional<Effect> tierChange(
            ProgramOutline.Member old, ProgramOutline.Member now, ProgramOutline before, ProgramOutline after) {
        int oldRank = rank(old, before);
        int newRank = rank(now, after);
        if (oldRank == newRank) {
            return Optional.empty();
        }
        String words = now.name() + " goes from tier " + tier(old) + " to " + tier(now);
        return Optional.of(new Effect(newRank > oldRank ? Grade.CUT : Grade.GRANT, words));
    }

    private static int rank(ProgramOutline.Member partner, ProgramOutline program) {
        return partner.tier()
                .flatMap(own -> program.tiers().stream()
                        .filter(tier -> tier.id().equals(own.id()))
                        .findFirst())
                .map(ProgramOutline.Tier::rank)
                .orElse(Integer.MAX_VALUE);
    }

    private static String tier(ProgramOutline.Member partner) {
        return partner.tier().map(ProgramOutline.Named::label).orElse("none");
    }
}

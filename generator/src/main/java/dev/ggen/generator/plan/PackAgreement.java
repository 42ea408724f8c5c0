package dev.ggen.generator.plan;

import dev.ggen.generator.plan.PackUse.Part;
import dev.ggen.generator.plan.PackWalk.Member;
import dev.ggen.generator.plan.PackWalk.Wish;
import dev.ggen.generator.version.SemanticVersion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/** Whether all who ask for a pack are content with what was chosen, and nobody needs itself. */
final class PackAgreement {
    private final PackWalk walk;
    private final List<Finding> findings = new ArrayList<>();

    PackAgreement(PackWalk walk) {
        this.walk = walk;
    }

    /** @throws FindingsException when somebody isn't */
    SettledPacks settled(List<PackUse> named) {
        walk.members()
                .forEach((name, member) -> check(name, member, walk.wishes().getOrDefault(name, List.of())));
        List<PackUse> ordered = ordered();
        named.stream().filter(pack -> pack.part() == Part.NAMED_FILES).forEach(ordered::add);
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
        return new SettledPacks(ordered, shelves());
    }

    private void check(String name, Member member, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        if (!member.name().equals(name)) {
            findings.add(Finding.red(
                            "pack-name",
                            "The pack in `" + member.use().source().words() + "` is called `" + member.name()
                                    + "`, not `" + name + "`.",
                            place(member, wishes))
                    .withHint("A pack is asked for by the name in its pack.toml."));
        }
        if (!member.isNamed() && wishes.stream().anyMatch(wish -> isElsewhere(wish, member))) {
            findings.add(conflict(name, wishes, "it is looked for in more than one place")
                    .withHint("Name it in `[packs]`: what the project says counts."));
        }
        Optional<SemanticVersion> version = PackWalk.version(member);
        boolean isContent = wishes.stream()
                .allMatch(wish -> wish.range().comparisons().isEmpty()
                        || version.filter(wish.range()::contains).isPresent());
        if (!isContent) {
            findings.add(conflict(
                    name,
                    wishes,
                    "it is `" + member.version() + "` in `"
                            + member.use().source().words() + "`"));
        }
        walk.named().stream()
                .filter(other -> other.use().name().equals(member.use().name()) && !other.equals(member))
                .forEach(other -> findings.add(Finding.red(
                                "pack-twice",
                                "The project calls the pack `" + other.name() + "` by the name of `" + name
                                        + "`, which another pack asks for.",
                                other.use().place(),
                                place(member, wishes))
                        .withHint("Call it something else in `[packs]`.")));
    }

    private static boolean isElsewhere(Wish wish, Member member) {
        return wish.source()
                .filter(source -> !source.isBeside(member.use().source()))
                .isPresent();
    }

    private static Place place(Member member, List<Wish> wishes) {
        return member.isNamed() ? member.use().place() : wishes.getFirst().place();
    }

    private static Finding conflict(String name, List<Wish> wishes, String what) {
        return Finding.red(
                "pack-conflict",
                "The packs don't agree on `" + name + "`: " + Wish.words(wishes) + "; " + what + ".",
                wishes.stream().map(Wish::place).distinct().toArray(Place[]::new));
    }

    /** Those that others need before those, otherwise in the order of their names. */
    private List<PackUse> ordered() {
        SequencedSet<PackUse> ordered = new LinkedHashSet<>();
        for (Member member : walk.named()) {
            visit(member, ordered, new LinkedHashSet<>());
        }
        return new ArrayList<>(ordered);
    }

    private void visit(Member member, SequencedSet<PackUse> ordered, SequencedSet<String> above) {
        if (!above.add(member.name())) {
            List<String> chain = new ArrayList<>(above);
            List<String> cycle = new ArrayList<>(chain.subList(chain.indexOf(member.name()), chain.size()));
            cycle.add(member.name());
            throw new FindingsException(Finding.red(
                            "pack-cycle",
                            "Packs need each other in a circle: " + String.join(" → ", cycle) + ".",
                            member.use().place())
                    .withHint("Put what both need into a pack of its own."));
        }
        for (Dependency dependency : member.dependencies()) {
            Member needed = walk.members().get(dependency.name());
            if (needed != null) {
                visit(needed, ordered, above);
            }
        }
        above.removeLast();
        ordered.add(made(member));
    }

    /** A pack whose files somebody wants made, by what they choose. */
    private PackUse made(Member member) {
        List<Wish> makers = walk.wishes().getOrDefault(member.name(), List.of()).stream()
                .filter(wish -> wish.dependency().outputs() == Dependency.Outputs.MADE)
                .toList();
        if (member.isNamed() || makers.isEmpty()) {
            return member.use();
        }
        Choices chosen = makers.getFirst().dependency().parameters();
        if (makers.stream().anyMatch(wish -> !isSame(wish.dependency().parameters(), chosen))) {
            findings.add(conflict(member.name(), makers, "they choose other parameters")
                    .withHint("Name it in `[packs]`: what the project says counts."));
        }
        return member.use().whole(chosen);
    }

    private static boolean isSame(Choices one, Choices other) {
        return words(one).equals(words(other));
    }

    private static Map<String, String> words(Choices choices) {
        Map<String, String> words = new TreeMap<>();
        choices.values().forEach((name, choice) -> words.put(name, PackCard.words(choice.value())));
        return words;
    }

    private List<SettledPacks.Shelf> shelves() {
        List<SettledPacks.Shelf> shelves = new ArrayList<>();
        for (Member member : walk.members().values()) {
            Map<String, String> within = walk.foldersOf(member.dependencies());
            within.put(member.name(), member.use().folder());
            shelves.add(new SettledPacks.Shelf(member.name(), member.use().folder(), within));
        }
        return shelves;
    }
}

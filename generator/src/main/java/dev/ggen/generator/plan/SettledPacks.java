package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All packs of a project, those that they need included, each in one version.
 *
 * @param packs those that others need before those
 * @param shelves whose templates may name whose
 */
record SettledPacks(List<PackUse> packs, List<Shelf> shelves) {
    static final SettledPacks NONE = new SettledPacks(List.of(), List.of());

    SettledPacks {
        packs = List.copyOf(packs);
        shelves = List.copyOf(shelves);
    }

    /**
     * A pack's templates.
     *
     * @param name the pack's own
     * @param folder the pack's
     * @param within the folders of packs whose templates it may name, itself among them, by their own names
     */
    record Shelf(String name, String folder, Map<String, String> within) {
        Shelf {
            within = Map.copyOf(within);
        }

        String templates() {
            return folder + "/templates/";
        }
    }

    /**
     * The path of a template that a pack's template names as {@code PACK/FILE}; empty when it names one of its own folder.
     *
     * @param folder the templates of the rule that all of this is for
     * @param namedIn the path of the template that names it
     * @throws FindingsException when it isn't said which pack is meant
     */
    Optional<String> template(String name, String folder, String namedIn) {
        Optional<Shelf> shelf = shelves.stream()
                .filter(one -> namedIn.startsWith(one.templates()))
                .findFirst();
        int slash = name.indexOf('/');
        if (shelf.isEmpty()) {
            return Optional.empty();
        }
        String within = slash < 0 ? null : shelf.get().within().get(name.substring(0, slash));
        if (within != null) {
            return Optional.of(within + "/templates/" + name.substring(slash + 1));
        }
        if (!shelf.get().templates().equals(folder)) {
            throw new FindingsException(unclear(name, namedIn, shelf.get()));
        }
        return Optional.empty();
    }

    private static Finding unclear(String name, String namedIn, Shelf shelf) {
        return Finding.red(
                        "pack-template",
                        "`" + namedIn + "` is used by another pack, and names `" + name
                                + "` without saying whose it is.",
                        Place.ofFile(namedIn))
                .withAllowed(String.join(
                        ", ",
                        Set.copyOf(shelf.within().keySet()).stream()
                                .sorted()
                                .map(pack -> pack + "/FILE")
                                .toList()))
                .withHint("For a template of the same pack write `" + shelf.name() + "/" + name + "`.");
    }
}

package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;

/** What a pack names lies in its folder: its templates, and what these include, can't read a project's other files, or a user's. */
record PackFence(List<PackUse> packs) {
    PackFence {
        packs = List.copyOf(packs);
    }

    /** @throws FindingsException when the path goes into a pack's folder and out of it again */
    void check(String path) {
        for (PackUse pack : packs) {
            String start = pack.file("");
            if (path.startsWith(start) && !pack.folder().isEmpty() && leadsOut(path.substring(start.length()))) {
                throw refused(pack, path.substring(start.length()));
            }
        }
    }

    private static FindingsException refused(PackUse pack, String inside) {
        return new FindingsException(Finding.red(
                        "pack-outside",
                        "The pack `" + pack.name() + "` names `" + inside + "`, which is not in its folder.",
                        pack.place())
                .withAllowed("files of the pack"));
    }

    private static boolean leadsOut(String path) {
        int depth = 0;
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                depth--;
            } else if (!name.isEmpty() && !name.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}

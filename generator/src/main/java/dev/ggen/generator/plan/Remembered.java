package dev.ggen.generator.plan;

import dev.ggen.generator.query.RowOrder;
import dev.ggen.receipt.Digest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one text that was rendered. Whenever its key is the same, and the facts on which its own queries depend are,
 * the text is: what a template asks next depends on what it saw before.
 *
 * @param path of its file, below the project's folder
 * @param key digest of all that the text depends on, but for the answers to the queries that its template asks by itself
 * @param text digest of the text in UTF-8; empty where it was blank, and its rule makes no file then
 * @param asked those queries
 * @param facts digest of the facts on which their answers depend; empty where there are none
 * @param orders where the rows of those queries came in order
 */
public record Remembered(
        String path,
        Digest key,
        Optional<Digest> text,
        List<String> asked,
        Optional<Digest> facts,
        Set<RowOrder> orders) {
    public Remembered {
        EnumSet<RowOrder> copy = EnumSet.noneOf(RowOrder.class);
        copy.addAll(orders);
        asked = List.copyOf(asked);
        orders = Collections.unmodifiableSet(copy);
    }
}

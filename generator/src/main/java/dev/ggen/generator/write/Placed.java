package dev.ggen.generator.write;

import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Outcome;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.plan.There;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What putting the generated files in their places comes to, before anything is written.
 *
 * @param changes path to new bytes, what is kept of changed files included
 * @param made those paths of the changes that a rule makes
 * @param leftAlone paths of outputs that differ and are left so, as their rules say
 * @param stated path to the digest for which the receipt speaks, of every output
 * @param notices yellow findings
 */
record Placed(
        SortedMap<String, byte[]> changes,
        List<String> made,
        List<String> leftAlone,
        SortedMap<String, Digest> stated,
        List<Finding> notices) {

    /** @throws FindingsException with everything that can't be put in its place */
    static Placed of(Generated generated, Function<String, There> places) {
        Placed placed =
                new Placed(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        List<Finding> refused = new ArrayList<>();
        for (RenderedFile file : generated.files()) {
            There there = places.apply(file.path());
            switch (file.placed(there)) {
                case Outcome.Write write -> placed.write(file.path(), write, there);
                case Outcome.Same same ->
                    placed.stated.put(file.path(), same.bytes().digest());
                case Outcome.LeftAlone alone -> placed.leave(file.path(), alone);
                case Outcome.Refused not -> refused.addAll(not.findings());
            }
        }
        if (!refused.isEmpty()) {
            throw new FindingsException(refused);
        }
        return placed;
    }

    private void write(String path, Outcome.Write write, There there) {
        changes.put(path, write.bytes().array());
        made.add(path);
        stated.put(path, write.bytes().digest());
        write.backup()
                .ifPresent(backup ->
                        changes.put(backup, there.bytes().orElseThrow().array()));
    }

    private void leave(String path, Outcome.LeftAlone alone) {
        leftAlone.add(path);
        stated.put(path, alone.stated().digest());
        alone.notice().ifPresent(notices::add);
    }
}

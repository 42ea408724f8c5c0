package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Command.Moment;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Has the outputs of one rule finished by its commands. Safe for any number of threads. */
final class Finishing {
    private static final int BYTES_A_CHARACTER = 4;
    private static final int HIGHEST = Integer.MAX_VALUE - 8;

    private final Rule rule;
    private final Finishers finishers;
    private final TemplateShelf shelf;
    private final int mostBytes;

    /** @param mostCharacters of one output */
    Finishing(Rule rule, Finishers finishers, TemplateShelf shelf, int mostCharacters) {
        this.rule = rule;
        this.finishers = finishers;
        this.shelf = shelf;
        this.mostBytes = (int) Math.min(HIGHEST, (long) BYTES_A_CHARACTER * mostCharacters);
    }

    /**
     * The commands of one output.
     *
     * @param seen what the template sees for it, once for each row that makes it
     */
    Commands commands(List<Value.Obj> seen) {
        SequencedMap<Moment, String> texts = new LinkedHashMap<>();
        for (Command command : rule.commands()) {
            texts.put(command.moment(), text(command, seen));
        }
        return new Commands(texts);
    }

    private String text(Command command, List<Value.Obj> seen) {
        List<String> texts = seen.stream()
                .map(each -> shelf.text(command.text(), command.place(), rule.includes(), each))
                .distinct()
                .toList();
        if (texts.size() != 1) {
            throw new FindingsException(Finding.red(
                            "command-varies", "The rows make one file, but name different commands.", command.place())
                    .withHint("Make `" + command.moment().key() + "` the same for all rows."));
        }
        return texts.getFirst();
    }

    /** What is run for one output, in this order. */
    final class Commands {
        private final SequencedMap<Moment, String> texts;

        private Commands(SequencedMap<Moment, String> texts) {
            this.texts = texts;
        }

        List<String> lines() {
            return List.copyOf(texts.values());
        }

        /** The key of a text that is finished, from that of the rendered one: it also depends on all that commands go by. */
        Digest key(Digest rendered) {
            if (texts.isEmpty()) {
                return rendered;
            }
            ValueDigest key = new ValueDigest().put(rendered);
            texts.forEach((moment, text) -> key.put(moment.key()).put(text));
            finishers.programs().forEach((name, digest) -> key.put(name).put(digest));
            finishers.files().forEach((path, file) -> key.put(path).put(file.digest()));
            return key.digest();
        }

        /** @throws FindingsException when a command fails, or does more than it may */
        Bytes finished(String path, Bytes text) {
            if (texts.isEmpty()) {
                return text;
            }
            Generation.passed(OutputPaths.check(
                    List.of(new RenderedFile(path, text, rule.placing(), lines(), rule.outputPlace()))));
            SequencedMap<Moment, List<String>> words = new LinkedHashMap<>();
            rule.commands().forEach(command -> words.put(command.moment(), words(command)));
            Map<String, Bytes> files = finishers.files();
            if (files.containsKey(path)) {
                throw failed(rule.commands().getFirst(), "`" + path + "` is one of `files` and would be an output");
            }
            Programs.Work work = new Programs.Work(
                    words, finishers.files(), path, text, finishers.settings().longest(), mostBytes);
            return switch (finishers.running().run(work)) {
                case Programs.Finished.Made made -> made.text();
                case Programs.Finished.Failed failure -> throw failed(command(failure.moment()), failure.why());
            };
        }

        private List<String> words(Command command) {
            return CommandWords.of(texts.getOrDefault(command.moment(), ""), command.place());
        }

        private Command command(Moment moment) {
            return rule.commands().stream()
                    .filter(command -> command.moment() == moment)
                    .findFirst()
                    .orElseThrow();
        }

        private FindingsException failed(Command command, String why) {
            return new FindingsException(Finding.red(
                    "command-failed",
                    "`" + texts.getOrDefault(command.moment(), command.text()) + "` failed: " + why + ".",
                    command.place()));
        }
    }
}

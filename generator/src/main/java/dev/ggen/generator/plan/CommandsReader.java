package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Command.Moment;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which commands a project allows, and which of them a template asks for. */
final class CommandsReader {
    private static final String INJECT = "inject";

    private final List<Finding> findings;

    CommandsReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** What the manifest allows; nothing, when it doesn't say. */
    CommandSettings settings(Keys manifest) {
        return manifest.table("commands", ManifestKeys.COMMANDS)
                .map(this::read)
                .orElseGet(() -> CommandSettings.none(manifest.place()));
    }

    private CommandSettings read(Keys commands) {
        List<String> allowed = commands.texts("allow");
        allowed.stream()
                .filter(name -> CommandWords.program(name).filter(name::equals).isEmpty())
                .forEach(name -> refuse("`" + name + "` is no program's name.", commands.placeOf("allow"), "rustfmt"));
        List<String> files = commands.texts("files");
        files.stream()
                .filter(path -> OutputPaths.objection(path).isPresent())
                .forEach(path -> refuse(
                        "`" + path + "` can't be laid beside an output.",
                        commands.placeOf("files"),
                        "files below the project's folder"));
        return new CommandSettings(allowed, files, longest(commands), commands.placeOf("files"));
    }

    private Duration longest(Keys commands) {
        long seconds = commands.whole("seconds").orElse(CommandSettings.USUAL.toSeconds());
        if (seconds < 1 || seconds > CommandSettings.MOST_SECONDS) {
            refuse(
                    "`seconds` is " + seconds + ".",
                    commands.placeOf("seconds"),
                    "1 to " + CommandSettings.MOST_SECONDS);
        }
        return Duration.ofSeconds(Math.clamp(seconds, 1, CommandSettings.MOST_SECONDS));
    }

    private void refuse(String message, Place place, String allowed) {
        findings.add(Finding.red("manifest-type", message, place).withAllowed(allowed));
    }

    /** The commands of a template's head that are allowed, in the order in which they run; the others are told. */
    List<Command> commands(Keys head, CommandSettings settings) {
        List<Command> commands = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            head.text(moment.key())
                    .flatMap(text -> command(moment, text, head, settings))
                    .ifPresent(commands::add);
        }
        if (!commands.isEmpty() && head.flag(INJECT)) {
            findings.add(Finding.red(
                            "command-injected",
                            "A command would see the lines alone, not the file into which they are put.",
                            commands.getFirst().place())
                    .withHint("Leave out `inject`, or the command."));
        }
        return commands;
    }

    private Optional<Command> command(Moment moment, String text, Keys head, CommandSettings settings) {
        Place place = head.placeOf(moment.key());
        Optional<String> program = CommandWords.program(text);
        if (program.filter(settings.allowed()::contains).isPresent()) {
            return Optional.of(new Command(moment, program.get(), text, place));
        }
        findings.add(Finding.yellow("template-command", "`" + moment.key() + "` is not run: `" + text + "`.", place)
                .withHint(program.map(name -> "If you trust it with this project's outputs, write into " + Manifest.FILE
                                + ": [commands] allow = [\"" + name + "\"]")
                        .orElse("It doesn't begin with a program's name, which the project could allow.")));
        return Optional.empty();
    }
}

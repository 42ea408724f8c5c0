package dev.ggen.cli;

import dev.ggen.generator.plan.Explaining;
import dev.ggen.generator.plan.FactStory;
import dev.ggen.generator.plan.LineStory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ggen explain FILE:LINE}: backwards from an output's line, forwards from one of the specification. */
final class LineExplanation {
    private final Shell shell;
    private final Presentation presentation;

    LineExplanation(Shell shell, Presentation presentation) {
        this.shell = shell;
        this.presentation = presentation;
    }

    void print(LineArgument asked, Path project, boolean forwards) {
        Explaining explaining = ProjectArgument.opened(shell, project).explaining();
        String path = project.relativize(asked.file()).toString().replace('\\', '/');
        StoryText text = new StoryText(seenFromHere(project), explaining.prefixes(), presentation.style(shell));
        if (forwards || explaining.isSource(path)) {
            List<FactStory> stories = explaining.facts(path, asked.line());
            say(
                    presentation.format() == Presentation.Format.JSON
                            ? StoryJson.text(stories) + "\n"
                            : text.text(stories));
        } else {
            LineStory story = explaining.line(path, asked.line(), shown(asked));
            say(presentation.format() == Presentation.Format.JSON ? StoryJson.text(story) + "\n" : text.text(story));
        }
    }

    private void say(String text) {
        shell.out().print(text);
    }

    private Optional<String> shown(LineArgument asked) {
        List<String> lines = SourceLines.asSeenFrom(shell).of(asked.file().toString());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(asked.line() <= lines.size() && asked.line() > 0 ? lines.get(asked.line() - 1) : "");
    }

    private String seenFromHere(Path project) {
        return shell.folder().relativize(project).toString().replace('\\', '/');
    }
}

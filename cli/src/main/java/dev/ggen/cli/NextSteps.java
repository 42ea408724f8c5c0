package dev.ggen.cli;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.util.List;

/** What was made, and what to do with it. */
final class NextSteps {
    private NextSteps() {}

    /** @param folder as the user named it; empty for the one where the user is */
    static String text(List<StarterFile> files, String folder) {
        int width = files.stream().mapToInt(file -> file.path().length()).max().orElse(0);
        StringBuilder text = new StringBuilder("Made a project:\n\n");
        for (StarterFile file : files) {
            String line = "  " + file.path() + " ".repeat(width - file.path().length()) + "  " + file.what();
            text.append(line.stripTrailing()).append('\n');
        }
        text.append("\nGenerate its files, and check that they are what the specification says:\n\n");
        if (!folder.isEmpty()) {
            text.append("  cd ").append(quoted(folder)).append('\n');
        }
        return text.append("  ggen sync\n  ggen verify\n").toString();
    }

    /** The same for programs. */
    static String json(List<StarterFile> files, String folder) {
        List<Json> made = files.stream()
                .map(file -> (Json) Json.object()
                        .put("path", file.path())
                        .put("what", file.what())
                        .build())
                .toList();
        return CanonicalJson.text(Json.object()
                .put("format", "ggen-init/1")
                .put("folder", folder.isEmpty() ? "." : folder)
                .put("files", Json.of(made))
                .build());
    }

    private static String quoted(String folder) {
        return folder.matches("[\\w./-]+") ? folder : "'" + folder.replace("'", "'\\''") + "'";
    }
}

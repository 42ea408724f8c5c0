package dev.ggen.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class BuildFolderTest {
    private final List<String> logged = new ArrayList<>();
    private final Log log = new SystemStreamLog() {
        @Override
        public void info(CharSequence line) {
            logged.add("info " + line);
        }

        @Override
        public void warn(CharSequence line) {
            logged.add("warn " + line);
        }

        @Override
        public void error(CharSequence line) {
            logged.add("error " + line);
        }
    };

    @Test
    void aFindingIsAsLoudAsItIsBad() {
        BuildFolder folder = new BuildFolder(Path.of("/p"), "1", RemotePacks.NONE);
        Place place = new Place("a.rq", 3, 0, "");
        folder.tell(Finding.green("order", "Rows are ordered by ?name.", place), log);
        folder.tell(Finding.yellow("key", "It has no effect.", place).withHint("Leave it out."), log);
        folder.tell(Finding.red("gate", "It holds not.", place), log);
        assertEquals(
                List.of(
                        "info /p/a.rq:[3,1] Rows are ordered by ?name. [order]",
                        "warn /p/a.rq:[3,1] It has no effect. [key]",
                        "warn   hint: Leave it out.",
                        "error /p/a.rq:[3,1] It holds not. [gate]"),
                logged);
    }
}

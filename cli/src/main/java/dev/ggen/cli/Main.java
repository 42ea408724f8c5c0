package dev.ggen.cli;

import dev.ggen.generator.plan.EarlyStart;
import dev.ggen.generator.plan.Stopwatch;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Entry point of the {@code ggen} command: the only place that looks at the process around it. */
public final class Main {
    /** Before the arguments, by the launcher: answer only when that is quick. */
    private static final String ONLY_QUICK = "only-quick";

    /** Commands that make a project, each time from the beginning. */
    private static final Set<String> GENERATING = Set.of("sync", "check");

    /** The exit code of what isn't. */
    private static final int NOT_QUICK = 75;

    /** Of one folder, while nobody asks; of more, java only says that there were many, and who watches has to look at everything. */
    private static final int MOST_CHANGES_KEPT = 65_536;

    private Main() {}

    /** An interrupted command goes quiet: what it meets while its files are swept away is no fault of its own. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        boolean isOnlyQuick = arguments.length > 0 && arguments[0].equals(ONLY_QUICK);
        String[] asked = isOnlyQuick ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        Optional<QuickSync.Answer> quick = QuickSync.answer(asked, System.getenv(), home(), here());
        if (quick.isPresent()) {
            quick.get().tell(out(), () -> shell(Stopwatch.NONE));
            return;
        }
        if (isOnlyQuick) {
            System.exit(NOT_QUICK);
        }
        if (arguments.length > 0 && GENERATING.contains(arguments[0])) {
            EarlyStart.begin();
        }
        System.setProperty("jdk.nio.file.WatchService.maxEventsPerPoll", Integer.toString(MOST_CHANGES_KEPT));
        Shell shell = shell(() -> Optional.of(Duration.ofNanos(System.nanoTime() - start)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shell.err()::close));
        System.exit(Ggen.run(shell, arguments));
    }

    private static Shell shell(Stopwatch stopwatch) {
        return new Shell(
                out(),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                home(),
                here(),
                new SecureRandom(),
                System.in,
                () -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent(),
                stopwatch);
    }

    private static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }

    /** Where the environment says, as other commands have it; java itself asks the system's list of users. */
    private static Path home() {
        String stated = System.getenv().getOrDefault("HOME", "");
        return Path.of(stated.isEmpty() ? System.getProperty("user.home") : stated);
    }
}

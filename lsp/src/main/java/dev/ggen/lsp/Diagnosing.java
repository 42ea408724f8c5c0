package dev.ggen.lsp;

import dev.ggen.receipt.Finding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Checks what was changed once the typing pauses, and tells the editor what was found in which file. One check at a time. */
final class Diagnosing implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;

    private final Projects projects;
    private final Documents documents;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Map<Path, ScheduledFuture<?>> pending = new HashMap<>();
    private final Map<Path, Set<Path>> told = new HashMap<>();
    private volatile @Nullable LanguageClient client;

    Diagnosing(Projects projects, Documents documents) {
        this.projects = projects;
        this.documents = documents;
    }

    void tell(LanguageClient listener) {
        client = listener;
    }

    /** Something about the file has changed: its project is checked soon, or, where there is none, the file alone. */
    void changed(String uri) {
        Documents.path(uri).ifPresent(this::changed);
    }

    private synchronized void changed(Path file) {
        Path subject = projects.of(file).map(EditedProject::root).orElse(file);
        ScheduledFuture<?> earlier = pending.remove(subject);
        if (earlier != null) {
            earlier.cancel(false);
        }
        try {
            pending.put(subject, thread.schedule(() -> check(file, subject), PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            // the editor says goodbye
        }
    }

    private void check(Path file, Path subject) {
        List<Finding> findings = projects.of(file)
                .map(project -> project.inspect().findings())
                .orElseGet(() -> LoneFile.findings(file, documents));
        Path folder = projects.of(file).map(EditedProject::root).orElse(file.getParent());
        publish(file, subject, DiagnosticText.byFile(findings, folder == null ? file : folder, documents));
    }

    /** What was told before and no longer holds is taken back; the changed file hears in any case. */
    private void publish(Path file, Path subject, Map<Path, List<Diagnostic>> found) {
        Set<Path> all = new HashSet<>(told.getOrDefault(subject, Set.of()));
        all.addAll(found.keySet());
        all.add(file);
        LanguageClient listener = client;
        if (listener != null) {
            all.stream()
                    .sorted()
                    .forEach(each -> listener.publishDiagnostics(
                            new PublishDiagnosticsParams(Documents.uri(each), found.getOrDefault(each, List.of()))));
        }
        told.put(subject, found.keySet());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

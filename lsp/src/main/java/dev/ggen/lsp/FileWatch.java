package dev.ggen.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Hears of files that changed outside of the editor. */
final class FileWatch implements WorkspaceService {
    private final Diagnosing diagnosing;

    FileWatch(Diagnosing diagnosing) {
        this.diagnosing = diagnosing;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams ignored) {
        // there is nothing to configure
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
        changed.getChanges().forEach(change -> diagnosing.changed(change.getUri()));
    }
}

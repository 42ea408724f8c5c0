package dev.ggen.lsp;

import dev.ggen.generator.pack.RemotePacks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What the server can do, and its life from initialize to exit. */
final class GgenServer implements LanguageServer, LanguageClientAware, AutoCloseable {
    private static final List<String> ASKED_AT = List.of(":", ".", "|", "?", "{", "\"", "[");

    private final String version;
    private final Executor threads;
    private final Documents documents = new Documents();
    private final Projects projects;
    private final Diagnosing diagnosing;
    private volatile Runnable onExit = () -> {};
    private volatile boolean shutDown;

    /**
     * @param packs that don't lie beside their projects
     * @param threads that answer questions: one may have to wait for a check, and others go before it then
     */
    GgenServer(String version, RemotePacks packs, Executor threads) {
        this.version = version;
        this.threads = threads;
        this.projects = new Projects(documents, packs);
        this.diagnosing = new Diagnosing(projects, documents);
    }

    @Override
    public void connect(LanguageClient client) {
        diagnosing.tell(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams ignored) {
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, ASKED_AT));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("ggen", version)));
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return new TextService(documents, projects, diagnosing, threads);
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new FileWatch(diagnosing);
    }

    @Override
    @SuppressWarnings("NullAway") // the protocol wants null for an answer
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        diagnosing.close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        onExit.run();
    }

    void whenExiting(Runnable action) {
        onExit = action;
    }

    boolean isShutDown() {
        return shutDown;
    }

    @Override
    public void close() {
        diagnosing.close();
    }
}

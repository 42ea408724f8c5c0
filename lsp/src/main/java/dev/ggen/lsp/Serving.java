package dev.ggen.lsp;

import dev.ggen.generator.pack.RemotePacks;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** One editor, served over two streams. */
public final class Serving {
    /** The protocol's exit code of a server that was told to stop before it was told to exit. */
    private static final int ORDERLY = 0;

    private static final int ABRUPT = 1;

    private Serving() {}

    /**
     * Speaks until the client says exit or hangs up; answers with the exit code that the protocol asks for.
     *
     * @param packs that don't lie beside their projects
     */
    public static int over(InputStream in, OutputStream out, String version, RemotePacks packs) {
        ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        GgenServer server = new GgenServer(version, packs, threads);
        Launcher<LanguageClient> launcher =
                LSPLauncher.createServerLauncher(server, in, out, threads, consumer -> consumer);
        server.connect(launcher.getRemoteProxy());
        var listening = launcher.startListening();
        server.whenExiting(() -> listening.cancel(true));
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            // the client hung up, or said exit
        } finally {
            server.close();
            threads.shutdownNow();
        }
        return server.isShutDown() ? ORDERLY : ABRUPT;
    }
}

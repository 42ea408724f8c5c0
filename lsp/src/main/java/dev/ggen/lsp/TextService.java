package dev.ggen.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Hears what is typed, and answers what is asked about it. */
final class TextService implements TextDocumentService {
    private final Documents documents;
    private final Projects projects;
    private final Diagnosing diagnosing;
    private final Executor threads;

    TextService(Documents documents, Projects projects, Diagnosing diagnosing, Executor threads) {
        this.documents = documents;
        this.projects = projects;
        this.diagnosing = diagnosing;
        this.threads = threads;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams opened) {
        documents.set(
                opened.getTextDocument().getUri(), opened.getTextDocument().getText());
        diagnosing.changed(opened.getTextDocument().getUri());
    }

    /** The server asks for whole texts, so the last change is all of it. */
    @Override
    public void didChange(DidChangeTextDocumentParams changed) {
        if (!changed.getContentChanges().isEmpty()) {
            documents.set(
                    changed.getTextDocument().getUri(),
                    changed.getContentChanges().getLast().getText());
            diagnosing.changed(changed.getTextDocument().getUri());
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams closed) {
        documents.close(closed.getTextDocument().getUri());
        diagnosing.changed(closed.getTextDocument().getUri());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams saved) {
        diagnosing.changed(saved.getTextDocument().getUri());
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams asked) {
        return answer(
                asked, spot -> Either.forLeft(Language.of(spot.file()).completion(spot)), Either.forLeft(List.of()));
    }

    @Override
    @SuppressWarnings("NullAway") // the protocol wants null where there is nothing to say
    public CompletableFuture<Hover> hover(HoverParams asked) {
        return answer(asked, spot -> Language.of(spot.file()).hover(spot).orElse(null), null);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams asked) {
        return answer(
                asked,
                spot -> Either.forLeft(
                        Language.of(spot.file()).definition(spot).stream().toList()),
                Either.forLeft(List.of()));
    }

    private <T> CompletableFuture<T> answer(
            TextDocumentPositionParams asked, Function<TextSpot, T> answering, T nothing) {
        return CompletableFuture.supplyAsync(
                () -> TextSpot.of(asked, documents, projects).map(answering).orElse(nothing), threads);
    }
}

package dev.ggen.lsp;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Answers in the protocol's words. */
final class Completions {
    private Completions() {}

    /** @param replaced what the completion takes the place of */
    static CompletionItem item(String text, CompletionItemKind kind, String detail, Range replaced) {
        CompletionItem item = new CompletionItem(text);
        item.setKind(kind);
        item.setDetail(detail);
        item.setTextEdit(Either.forLeft(new TextEdit(replaced, text)));
        return item;
    }

    static TextEdit insertAtTop(String text) {
        return new TextEdit(new Range(new Position(0, 0), new Position(0, 0)), text);
    }

    static Hover hover(String markdown) {
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, markdown));
    }
}

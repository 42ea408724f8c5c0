/**
 * The language server: what an editor shows of a project while it is written. Findings are those of {@code ggen check}, on the text as it
 * stands in the editor, saved or not. Reads a workspace's files and writes none. Only this package knows the protocol's library.
 *
 * <p>{@code Serving.over(in, out, version)} speaks until the editor says goodbye.
 */
@NullMarked
package dev.ggen.lsp;

import org.jspecify.annotations.NullMarked;

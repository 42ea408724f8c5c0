package dev.ggen.settlement.document;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;

/** Renders one case in a JVM of its own and prints the digest of its PDF. */
final class RenderOnce {
    private RenderOnce() {}

    public static void main(String[] args) {
        Json.Obj statement = Cases.statement("short");
        byte[] html = StatementDocument.html(statement, Cases.pack());
        System.out.println(
                Digest.of(StatementDocument.pdf(html, statement, Cases.pack())).hex());
    }
}

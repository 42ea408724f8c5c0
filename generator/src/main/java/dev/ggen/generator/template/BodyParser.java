package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses text, outputs and tags up to a tag that it doesn't know, which ends what it is in. */
final class BodyParser {
    static final Set<String> ENDS = Set.of(
            "elif",
            "else",
            "endif",
            "endfor",
            "endset",
            "endset_global",
            "endfilter",
            "endblock",
            "endmacro",
            "endraw");
    static final List<String> TAGS = List.of(
            "if", "for", "set", "set_global", "include", "block", "filter", "break", "continue", "raw", "macro");

    /** What the tags stand in: some are at home in one place only. */
    enum Where {
        TOP,
        LOOP,
        BLOCK,
        MACRO
    }

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final TagParser tags;

    BodyParser(Cursor cursor, ExpressionParser expressions, Map<String, Node.Block> blocks) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tags = new TagParser(cursor, expressions, this, blocks);
    }

    /** The body of the tag opened at the spot; the cursor is then at the tag that ends it. */
    List<Node> body(Where where, String tag, Spot opened) {
        cursor.enter();
        List<Node> nodes = untilTag(where);
        cursor.leave();
        if (cursor.peek().kind() == Token.Kind.END) {
            throw TemplateError.syntax(opened, "`" + tag + "` is not closed.")
                    .hint("Write `{% end" + tag + " %}` where it ends.");
        }
        return nodes;
    }

    List<Node> untilTag(Where where) {
        List<Node> nodes = new ArrayList<>();
        while (true) {
            Token token = cursor.peek();
            switch (token.kind()) {
                case END -> {
                    return List.copyOf(nodes);
                }
                case TEXT -> nodes.add(new Node.Text(cursor.next().text(), cursor.spot(token)));
                case OPEN_OUTPUT -> nodes.add(output(where));
                case OPEN_TAG -> {
                    String name = cursor.peek(1).text();
                    if (ENDS.contains(name) || tags.isHeadOrMacro(name)) {
                        return List.copyOf(nodes);
                    }
                    nodes.add(tag(where));
                }
                case CLOSE_OUTPUT, CLOSE_TAG, NAME, STRING, INTEGER, DECIMAL, SYMBOL ->
                    throw cursor.unexpected("a tag");
            }
        }
    }

    private Node output(Where where) {
        Spot spot = cursor.spot(cursor.next());
        boolean calls = cursor.atWord("super") && cursor.peek(1).is(Token.Kind.SYMBOL, "(");
        if (calls) {
            cursor.next();
            cursor.expectSymbol("(");
            cursor.expectSymbol(")");
            cursor.expect(Token.Kind.CLOSE_OUTPUT, "`}}`");
            if (where != Where.BLOCK) {
                throw TemplateError.syntax(spot, "`super()` stands in a block, and outside loops.");
            }
            return new Node.Super(spot);
        }
        Expr value = expressions.expression();
        if (cursor.peek().kind() != Token.Kind.CLOSE_OUTPUT) {
            String hint = cursor.atWord("if") ? Elsewhere.IF_BLOCK : Elsewhere.hintAtEnd(cursor.peek());
            throw cursor.unexpected("an operator, a filter or `}}`").hint(hint);
        }
        cursor.next();
        return new Node.Output(value, spot);
    }

    private Node tag(Where where) {
        Spot spot = cursor.spot(cursor.next());
        Token name = cursor.expect(Token.Kind.NAME, "the name of a tag");
        return switch (name.text()) {
            case "if" -> tags.ifTag(where, spot);
            case "for" -> tags.forTag(spot);
            case "set" -> tags.set(where, spot, Node.Reach.INNERMOST);
            case "set_global" -> tags.set(where, spot, Node.Reach.OUTSIDE_LOOPS);
            case "include" -> tags.include(spot);
            case "block" -> tags.block(where, spot);
            case "filter" -> tags.filterSection(where, spot);
            case "break" -> tags.leaveLoop(where, spot, new Node.Break());
            case "continue" -> tags.leaveLoop(where, spot, new Node.Continue());
            default ->
                throw TemplateError.syntax(cursor.spot(name), "There is no tag `" + name.text() + "`.")
                        .allowed(String.join(", ", TAGS))
                        .hint(Elsewhere.tag(name.text()).orElse(Suggestion.hint(name.text(), TAGS)));
        };
    }

    void closeTag() {
        if (cursor.peek().kind() != Token.Kind.CLOSE_TAG) {
            throw cursor.unexpected("`%}`").hint(Elsewhere.hintAtEnd(cursor.peek()));
        }
        cursor.next();
    }

    boolean atTag(String name) {
        return cursor.peek().kind() == Token.Kind.OPEN_TAG && cursor.peek(1).is(Token.Kind.NAME, name);
    }

    /** Consumes the end tag of what opened at the spot; a name after it is the name of what it ends. */
    void endTag(String end, String name, Spot opened) {
        cursor.expect(Token.Kind.OPEN_TAG, "`{% " + end + " %}`");
        Token word = cursor.expect(Token.Kind.NAME, "`" + end + "`");
        if (!word.text().equals(end)) {
            throw TemplateError.syntax(cursor.spot(word), "Expected `" + end + "`, found `" + word.text() + "`.")
                    .hint(
                            ENDS.contains(word.text())
                                    ? "`" + end.substring("end".length()) + "` opens in line "
                                            + opened.place().line() + "."
                                    : "`" + word.text() + "` stands outside of everything else.");
        }
        Token named = cursor.peek();
        if (!name.isEmpty() && named.kind() == Token.Kind.NAME) {
            cursor.next();
            if (!named.text().equals(name)) {
                throw TemplateError.syntax(cursor.spot(named), "This ends `" + name + "`, not `" + named.text() + "`.");
            }
        }
        closeTag();
    }
}

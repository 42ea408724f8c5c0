package dev.ggen.generator.template;

import dev.ggen.generator.template.BodyParser.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses each tag of a body, from behind its name to its end. */
final class TagParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final BodyParser bodies;
    private final Map<String, Node.Block> blocks;

    TagParser(Cursor cursor, ExpressionParser expressions, BodyParser bodies, Map<String, Node.Block> blocks) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.bodies = bodies;
        this.blocks = blocks;
    }

    boolean isHeadOrMacro(String name) {
        return name.equals("extends") || name.equals("import") || name.equals("macro");
    }

    Node ifTag(Where where, Spot spot) {
        List<Node.Branch> branches = new ArrayList<>();
        branches.add(branch(where, spot));
        while (bodies.atTag("elif")) {
            takeTagName();
            branches.add(branch(where, spot));
        }
        List<Node> otherwise = otherwise(where, "if", spot);
        bodies.endTag("endif", "", spot);
        return new Node.If(List.copyOf(branches), otherwise);
    }

    private Node.Branch branch(Where where, Spot spot) {
        Expr condition = expressions.expression();
        bodies.closeTag();
        return new Node.Branch(condition, bodies.body(where, "if", spot));
    }

    private List<Node> otherwise(Where where, String tag, Spot spot) {
        if (!bodies.atTag("else")) {
            return List.of();
        }
        takeTagName();
        bodies.closeTag();
        return bodies.body(where, tag, spot);
    }

    private void takeTagName() {
        cursor.next();
        cursor.next();
    }

    Node forTag(Spot spot) {
        String first = cursor.expect(Token.Kind.NAME, "the name of a variable").text();
        @Nullable String key = null;
        String name = first;
        if (cursor.takeSymbol(",")) {
            key = first;
            name = cursor.expect(Token.Kind.NAME, "the name of a variable").text();
        }
        cursor.expectWord("in");
        Expr container = expressions.sum();
        bodies.closeTag();
        List<Node> body = bodies.body(Where.LOOP, "for", spot);
        List<Node> otherwise = otherwise(Where.LOOP, "for", spot);
        bodies.endTag("endfor", "", spot);
        return new Node.For(key, name, container, body, otherwise, spot);
    }

    Node set(Where where, Spot spot, Node.Reach reach) {
        String tag = reach == Node.Reach.INNERMOST ? "set" : "set_global";
        String name = cursor.expect(Token.Kind.NAME, "the name of a variable").text();
        if (cursor.takeSymbol("=")) {
            Expr value = expressions.expression();
            bodies.closeTag();
            return new Node.Set(name, value, reach);
        }
        List<Node.Call> filters = new ArrayList<>();
        while (cursor.takeSymbol("|")) {
            filters.add(expressions.filter());
        }
        cursor.expect(Token.Kind.CLOSE_TAG, "`=` and a value, or `%}` and a body up to `{% end" + tag + " %}`,");
        List<Node> body = bodies.body(where, tag, spot);
        bodies.endTag("end" + tag, "", spot);
        return new Node.Capture(name, List.copyOf(filters), body, reach);
    }

    Node include(Spot spot) {
        List<String> names = cursor.takeSymbol("[")
                ? names()
                : List.of(cursor.expect(Token.Kind.STRING, "the name of a template")
                        .text());
        Node.Missing missing = Node.Missing.REFUSED;
        if (cursor.takeWord("ignore")) {
            cursor.expectWord("missing");
            missing = Node.Missing.IGNORED;
        }
        bodies.closeTag();
        return new Node.Include(names, missing, spot);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        while (!cursor.takeSymbol("]")) {
            names.add(cursor.expect(Token.Kind.STRING, "the name of a template").text());
            if (!cursor.atSymbol("]") && !cursor.takeSymbol(",")) {
                throw cursor.unexpected("`,` or `]`");
            }
        }
        return List.copyOf(names);
    }

    Node block(Where where, Spot spot) {
        if (where == Where.LOOP || where == Where.MACRO) {
            throw TemplateError.syntax(spot, "A block can't stand in a loop or a macro.");
        }
        String name = cursor.expect(Token.Kind.NAME, "the name of a block").text();
        bodies.closeTag();
        List<Node> body = bodies.body(Where.BLOCK, "block", spot);
        bodies.endTag("endblock", name, spot);
        Node.Block block = new Node.Block(name, body, spot);
        if (blocks.putIfAbsent(name, block) != null) {
            throw TemplateError.syntax(spot, "There is a block `" + name + "` in this template already.");
        }
        return block;
    }

    Node filterSection(Where where, Spot spot) {
        Node.Call filter = expressions.filter();
        bodies.closeTag();
        List<Node> body = bodies.body(where, "filter", spot);
        bodies.endTag("endfilter", filter.name(), spot);
        return new Node.FilterSection(filter, body);
    }

    Node leaveLoop(Where where, Spot spot, Node node) {
        if (where != Where.LOOP) {
            throw TemplateError.syntax(spot, "`break` and `continue` stand in a loop.");
        }
        bodies.closeTag();
        return node;
    }
}

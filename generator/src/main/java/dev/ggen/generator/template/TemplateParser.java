package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Parses a whole template: its head ({@code extends}, {@code import}), its macros and its body. */
final class TemplateParser {
    private final Cursor cursor;
    private final BodyParser bodies;
    private final ExpressionParser expressions;
    private Optional<Template.Reference> parent = Optional.empty();
    private final LinkedHashMap<String, Template.Reference> imports = new LinkedHashMap<>();
    private final LinkedHashMap<String, Macro> macros = new LinkedHashMap<>();
    private final LinkedHashMap<String, Node.Block> blocks = new LinkedHashMap<>();

    private TemplateParser(Source source) {
        cursor = new Cursor(source, Lexer.tokens(source));
        expressions = new ExpressionParser(cursor);
        bodies = new BodyParser(cursor, expressions, blocks);
    }

    static Template parse(Source source) {
        return new TemplateParser(source).template(source);
    }

    private Template template(Source source) {
        head();
        List<Node> body = new ArrayList<>();
        while (cursor.peek().kind() != Token.Kind.END) {
            if (atTag("macro")) {
                macro();
            } else {
                body.addAll(bodies.untilTag(BodyParser.Where.TOP));
                refuseStray();
            }
        }
        return new Template(source, parent, imports, macros, blocks, List.copyOf(body));
    }

    private boolean atTag(String name) {
        return cursor.peek().kind() == Token.Kind.OPEN_TAG && cursor.peek(1).is(Token.Kind.NAME, name);
    }

    private void head() {
        while (atTag("extends") || atTag("import")) {
            Spot spot = cursor.spot();
            cursor.next();
            boolean extending = cursor.takeWord("extends");
            if (extending) {
                extending(spot);
            } else {
                importing(spot);
            }
            bodies.closeTag();
        }
    }

    private void extending(Spot spot) {
        if (parent.isPresent()) {
            throw TemplateError.syntax(spot, "A template extends one other, not two.");
        }
        String name = cursor.expect(Token.Kind.STRING, "the name of a template").text();
        parent = Optional.of(new Template.Reference(name, spot));
    }

    private void importing(Spot spot) {
        cursor.expectWord("import");
        String name = cursor.expect(Token.Kind.STRING, "the name of a template").text();
        cursor.expectWord("as");
        Token namespace = cursor.expect(Token.Kind.NAME, "a name for its macros");
        if (namespace.text().equals("self") || imports.containsKey(namespace.text())) {
            throw TemplateError.syntax(
                    cursor.spot(namespace), "The name `" + namespace.text() + "` stands for other macros already.");
        }
        imports.put(namespace.text(), new Template.Reference(name, spot));
    }

    private void refuseStray() {
        if (cursor.peek().kind() != Token.Kind.OPEN_TAG || atTag("macro")) {
            return;
        }
        Token name = cursor.peek(1);
        String message = atTag("extends") || atTag("import")
                ? "`" + name.text() + "` stands at the head of a template, before anything else."
                : "`" + name.text() + "` ends nothing here.";
        throw TemplateError.syntax(cursor.spot(), message);
    }

    private void macro() {
        Spot spot = cursor.spot(cursor.next());
        cursor.next();
        Token name = cursor.expect(Token.Kind.NAME, "the name of a macro");
        List<Macro.Parameter> parameters = parameters();
        bodies.closeTag();
        List<Node> body = bodies.body(BodyParser.Where.MACRO, "macro", spot);
        bodies.endTag("endmacro", name.text(), spot);
        if (macros.putIfAbsent(name.text(), new Macro(name.text(), parameters, body, spot)) != null) {
            throw TemplateError.syntax(spot, "There is a macro `" + name.text() + "` in this template already.");
        }
    }

    private List<Macro.Parameter> parameters() {
        cursor.expectSymbol("(");
        List<Macro.Parameter> parameters = new ArrayList<>();
        while (!cursor.takeSymbol(")")) {
            Token name = cursor.expect(Token.Kind.NAME, "the name of a parameter");
            Optional<Value> standard = cursor.takeSymbol("=") ? Optional.of(literal()) : Optional.empty();
            parameters.add(new Macro.Parameter(name.text(), standard));
            if (!cursor.atSymbol(")") && !cursor.takeSymbol(",")) {
                throw cursor.unexpected("`,` or `)`");
            }
        }
        return List.copyOf(parameters);
    }

    private Value literal() {
        Spot spot = cursor.spot();
        if (expressions.sum() instanceof Expr.Literal written) {
            return written.value();
        }
        throw TemplateError.syntax(
                spot, "What a parameter is without an argument is written as a text, number, true or false.");
    }
}

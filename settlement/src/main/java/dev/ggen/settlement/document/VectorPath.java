package dev.ggen.settlement.document;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path data of SVG, as far as icons and codes need it: M L H V C Z, absolute and relative. */
final class VectorPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");

    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private double x;
    private double y;

    private VectorPath(String data) {
        this.tokens = TOKEN.matcher(data);
    }

    /** Filled by the even-odd rule. */
    static Path2D of(String data) {
        VectorPath path = new VectorPath(data);
        while (path.tokens.find()) {
            path.draw(path.tokens.group().charAt(0));
        }
        return path.path;
    }

    private void draw(char command) {
        double fromX = Character.isLowerCase(command) ? x : 0;
        double fromY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                moveTo(fromX + number(), fromY + number());
                path.moveTo(x, y);
            }
            case 'L' -> lineTo(fromX + number(), fromY + number());
            case 'H' -> lineTo(fromX + number(), y);
            case 'V' -> lineTo(x, fromY + number());
            case 'C' -> curveTo(fromX, fromY);
            case 'Z' -> path.closePath();
            default -> throw InertMarkup.refused("a path has the command " + command, "M L H V C Z");
        }
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void lineTo(double toX, double toY) {
        requireStart();
        moveTo(toX, toY);
        path.lineTo(x, y);
    }

    private void curveTo(double fromX, double fromY) {
        requireStart();
        double x1 = fromX + number();
        double y1 = fromY + number();
        double x2 = fromX + number();
        double y2 = fromY + number();
        moveTo(fromX + number(), fromY + number());
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    private void requireStart() {
        if (path.getCurrentPoint() == null) {
            throw InertMarkup.refused("a path draws before it has moved anywhere", "M first");
        }
    }

    private double number() {
        if (!tokens.find() || Character.isLetter(tokens.group().charAt(0))) {
            throw InertMarkup.refused("a path lacks a number", "the numbers that its command takes");
        }
        return Double.parseDouble(tokens.group());
    }
}

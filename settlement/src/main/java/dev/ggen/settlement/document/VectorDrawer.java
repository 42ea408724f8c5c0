package dev.ggen.settlement.document;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws {@code svg} elements that hold nothing but paths, filled in the colour of the text around them.
 *
 * <p>Instead of a whole SVG library, which would bring fonts, images, scripts and addresses with it.
 */
final class VectorDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        double[] view = view(svg);
        double width = cssWidth > 0 ? cssWidth : view[2] * dotsPerPixel;
        double height = cssHeight > 0 ? cssHeight : view[3] * dotsPerPixel;
        AffineTransform scale = AffineTransform.getScaleInstance(width / view[2], height / view[3]);
        scale.translate(-view[0], -view[1]);
        Path2D.Double drawing = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            drawing.append(VectorPath.of(((Element) paths.item(i)).getAttribute("d")), false);
        }
        drawing.transform(scale);
        return new Drawing(drawing, box.getStyle().getColor(), (int) Math.round(width), (int) Math.round(height));
    }

    private static double[] view(Element svg) {
        String[] numbers = svg.getAttribute("viewBox").trim().split(" ", -1);
        double[] view = new double[4];
        for (int i = 0; i < view.length; i++) {
            if (numbers.length != view.length || !numbers[i].matches("-?[0-9]{1,5}")) {
                throw InertMarkup.refused(
                        "a drawing has viewBox=\"" + svg.getAttribute("viewBox") + "\"", "four integers");
            }
            view[i] = Integer.parseInt(numbers[i]);
        }
        if (view[2] <= 0 || view[3] <= 0) {
            throw InertMarkup.refused("a drawing has no size", "a positive width and height");
        }
        return view;
    }

    private record Drawing(Path2D shape, FSColor color, int width, int height) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.setColor(color);
            device.fill(shape.createTransformedShape(AffineTransform.getTranslateInstance(x, y)));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // paths have no text
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // paths have no text
    }

    @Override
    public void close() {
        // holds nothing
    }
}

package dev.ggen.settlement.document;

/** The paper that a PDF is set on; a template that names its own size in {@code @page} wins. */
public enum Paper {
    A4(210, 297),
    LETTER(215.9, 279.4);

    private final double widthMillimetres;
    private final double heightMillimetres;

    Paper(double widthMillimetres, double heightMillimetres) {
        this.widthMillimetres = widthMillimetres;
        this.heightMillimetres = heightMillimetres;
    }

    float width() {
        return (float) widthMillimetres;
    }

    float height() {
        return (float) heightMillimetres;
    }
}

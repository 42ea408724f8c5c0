package dev.ggen.hub.access;

/**
 * A view to be kept.
 *
 * @param path the list's page: {@code /statements}
 * @param name what its owner calls it; the same name again changes the view
 * @param query what its address asks for, without the question mark
 */
public record NewView(String path, String name, String query) {
    public NewView {
        name = name.strip();
    }
}

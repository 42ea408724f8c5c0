package dev.ggen.hub.portal;

/** A page that is about one list, which can be taken away as a file. */
public interface Listed {
    Table list();
}

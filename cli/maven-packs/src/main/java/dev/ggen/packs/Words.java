package dev.ggen.packs;

/** What an exception of Maven's says, in one line that ends a sentence, without credentials that an address may hold. */
final class Words {
    private static final int MOST_CHARACTERS = 400;

    private Words() {}

    static String of(Exception e) {
        String said = String.valueOf(e.getMessage())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("://[^/@\\s]*@", "://")
                .replaceAll("\\.+$", "");
        return said.length() > MOST_CHARACTERS ? said.substring(0, MOST_CHARACTERS) + "…" : said;
    }
}

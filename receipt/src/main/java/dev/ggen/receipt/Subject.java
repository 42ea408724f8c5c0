package dev.ggen.receipt;

/**
 * What a statement is about, found again by its digest (in-toto Statement v1, {@code subject}).
 *
 * @param name tells it from the statement's other subjects; usually its path
 */
public record Subject(String name, Digest digest) {
    public Subject {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a subject has a name");
        }
    }

    public static Subject of(String name, byte[] bytes) {
        return new Subject(name, Digest.of(bytes));
    }

    Json.Obj toJson() {
        return Json.object()
                .put("name", name)
                .put("digest", DigestSet.of(digest))
                .build();
    }

    static Subject read(Members members) {
        String name = members.string("name");
        Digest digest = DigestSet.read(members);
        members.end();
        if (name.isEmpty()) {
            throw members.refused("a subject's name is empty");
        }
        return new Subject(name, digest);
    }
}

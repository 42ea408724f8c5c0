package dev.ggen.receipt;

/**
 * An input or byproduct of a build, immutable because it is named by digest (in-toto {@code ResourceDescriptor}).
 *
 * @param name path or other name inside the receipt; empty when there is none
 * @param uri a global name; empty when there is none
 * @param mediaType empty when it isn't stated
 * @param annotations what a verifier of this build type needs to know of it; empty when nothing
 */
public record ResourceDescriptor(String name, String uri, Digest digest, String mediaType, Json.Obj annotations) {
    static final String ID = "provenance-malformed";

    public static ResourceDescriptor of(String name, Digest digest) {
        return new ResourceDescriptor(name, "", digest, "", Json.object().build());
    }

    public static ResourceDescriptor of(String name, byte[] bytes) {
        return of(name, Digest.of(bytes));
    }

    public ResourceDescriptor withUri(String newUri) {
        return new ResourceDescriptor(name, newUri, digest, mediaType, annotations);
    }

    public ResourceDescriptor withMediaType(String newMediaType) {
        return new ResourceDescriptor(name, uri, digest, newMediaType, annotations);
    }

    public ResourceDescriptor withAnnotations(Json.Obj newAnnotations) {
        return new ResourceDescriptor(name, uri, digest, mediaType, newAnnotations);
    }

    Json.Obj toJson() {
        Json.Builder json = Json.object().put("digest", DigestSet.of(digest));
        Unset.put(json, "name", name);
        Unset.put(json, "uri", uri);
        Unset.put(json, "mediaType", mediaType);
        Unset.put(json, "annotations", annotations);
        return json.build();
    }

    static ResourceDescriptor read(Json value, String what, String file) {
        Members members = Members.of(value, ID, what, file);
        ResourceDescriptor resource = new ResourceDescriptor(
                members.stringOrEmpty("name"),
                members.stringOrEmpty("uri"),
                DigestSet.read(members),
                members.stringOrEmpty("mediaType"),
                members.objectOrEmpty("annotations"));
        members.end();
        return resource;
    }
}

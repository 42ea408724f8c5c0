package dev.ggen.hub.access;

/**
 * What a browser is asked to do with a passkey; its script hands all of it back with the answer.
 *
 * @param challenge good once, for minutes
 * @param options as {@code PublicKeyCredential.parse…OptionsFromJSON} takes them
 */
public record PasskeyOffer(String challenge, String options) {}

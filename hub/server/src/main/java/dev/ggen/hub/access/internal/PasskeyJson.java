package dev.ggen.hub.access.internal;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers say and are told about passkeys, as WebAuthn writes it in JSON. */
@Component
final class PasskeyJson {
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return mapper.writeValueAsString(options);
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> made(String credential) {
        return mapper.readValue(credential, new TypeReference<>() {});
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> proof(String credential) {
        return mapper.readValue(credential, new TypeReference<>() {});
    }
}

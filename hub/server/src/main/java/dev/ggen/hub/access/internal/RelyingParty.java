package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.Passkeys;
import dev.ggen.hub.platform.Viewer;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** What this hub asks of passkeys (WebAuthn level 3), and how answers are checked: its address, its challenge, the owner's presence and his device's lock. */
@Component
final class RelyingParty {
    private final PasskeyRows rows;
    private final PublicAddress address;

    RelyingParty(PasskeyRows rows, PublicAddress address) {
        this.rows = rows;
        this.address = address;
    }

    PublicKeyCredentialCreationOptions toMake(Viewer viewer, String email, Secret challenge) {
        List<PublicKeyCredentialDescriptor> known = rows.findByUserId(PasskeyRows.handle(viewer.user())).stream()
                .map(RelyingParty::descriptor)
                .toList();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party())
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRows.handle(viewer.user()))
                        .name(email)
                        .displayName(viewer.name())
                        .build())
                .challenge(bytes(challenge))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(Passkeys.GOOD_FOR)
                .excludeCredentials(known)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    PublicKeyCredentialRequestOptions toProve(Secret challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(bytes(challenge))
                .timeout(Passkeys.GOOD_FOR)
                .rpId(party().getId())
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /** Checks a new passkey and keeps it. */
    void register(
            PublicKeyCredentialCreationOptions asked,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        operations()
                .registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
    }

    /** Checks a proof; answers whose passkey it is. */
    @Nullable
    UUID prove(PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        PublicKeyCredentialUserEntity entity =
                operations().authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
        return entity == null ? null : PasskeyRows.user(entity.getId());
    }

    /** Made for each check, because the port of a hub that was told any is known only once it listens. */
    private WebAuthnRelyingPartyOperations operations() {
        return new Webauthn4JRelyingPartyOperations(
                new Owners(), rows, party(), Set.of(address.origin().toString()));
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder()
                .id(address.origin().getHost())
                .name("ggen")
                .build();
    }

    private static Bytes bytes(Secret challenge) {
        return new Bytes(Base64.getUrlDecoder().decode(challenge.text()));
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord credential) {
        return PublicKeyCredentialDescriptor.builder()
                .id(credential.getCredentialId())
                .transports(credential.getTransports())
                .build();
    }

    /** A handle is the user's id itself; there is nothing more to look up. */
    private static final class Owners implements PublicKeyCredentialUserEntityRepository {
        @Override
        public PublicKeyCredentialUserEntity findById(Bytes handle) {
            String id = PasskeyRows.user(handle).toString();
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle)
                    .name(id)
                    .displayName(id)
                    .build();
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {
            throw new IllegalStateException("users are made elsewhere");
        }

        @Override
        public void delete(Bytes handle) {
            throw new IllegalStateException("users are kept");
        }
    }
}

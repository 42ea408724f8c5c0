package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.PASSKEY;

import dev.ggen.hub.access.PasskeyView;
import dev.ggen.hub.tables.access.tables.records.PasskeyRecord;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The table of passkeys as Spring's verification asks for it; every call stands in a transaction already. */
@Component
final class PasskeyRows implements UserCredentialRepository {
    private final DSLContext database;
    private final AccessClock clock;

    PasskeyRows(DSLContext database, AccessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    static Bytes handle(UUID user) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array());
    }

    static UUID user(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    List<PasskeyView> own(UUID user) {
        return database.selectFrom(PASSKEY)
                .where(PASSKEY.USER_ID.eq(user))
                .orderBy(PASSKEY.MADE_AT.desc())
                .fetch(row -> new PasskeyView(
                        row.getCredentialId(), row.getLabel(), row.getIsBackedUp(), row.getMadeAt(), row.getUsedAt()));
    }

    /** Forgets one; false when there is no such passkey of this user. */
    boolean remove(UUID user, String id) {
        return 1
                == database.deleteFrom(PASSKEY)
                        .where(PASSKEY.CREDENTIAL_ID.eq(id))
                        .and(PASSKEY.USER_ID.eq(user))
                        .execute();
    }

    @Override
    public void delete(Bytes id) {
        database.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(id.toBase64UrlString()))
                .execute();
    }

    /** Adds one, or keeps what its use changed. */
    @Override
    public void save(CredentialRecord credential) {
        database.insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL_ID, credential.getCredentialId().toBase64UrlString())
                .set(PASSKEY.USER_ID, user(credential.getUserEntityUserId()))
                .set(PASSKEY.LABEL, credential.getLabel())
                .set(PASSKEY.PUBLIC_KEY, credential.getPublicKey().getBytes())
                .set(PASSKEY.SIGNATURE_COUNT, credential.getSignatureCount())
                .set(PASSKEY.IS_USER_VERIFIABLE, credential.isUvInitialized())
                .set(PASSKEY.IS_BACKUP_ELIGIBLE, credential.isBackupEligible())
                .set(PASSKEY.IS_BACKED_UP, credential.isBackupState())
                .set(PASSKEY.TRANSPORTS, transports(credential))
                .set(PASSKEY.ATTESTATION, bytes(credential.getAttestationObject()))
                .set(PASSKEY.CLIENT_DATA, bytes(credential.getAttestationClientDataJSON()))
                .set(PASSKEY.MADE_AT, clock.now())
                .set(PASSKEY.USED_AT, clock.now())
                .onConflict(PASSKEY.CREDENTIAL_ID)
                .doUpdate()
                .set(PASSKEY.SIGNATURE_COUNT, credential.getSignatureCount())
                .set(PASSKEY.IS_USER_VERIFIABLE, credential.isUvInitialized())
                .set(PASSKEY.IS_BACKUP_ELIGIBLE, credential.isBackupEligible())
                .set(PASSKEY.IS_BACKED_UP, credential.isBackupState())
                .set(PASSKEY.USED_AT, clock.now())
                .execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        PasskeyRecord row = database.fetchOne(PASSKEY, PASSKEY.CREDENTIAL_ID.eq(id.toBase64UrlString()));
        return row == null ? null : credential(row);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.selectFrom(PASSKEY)
                .where(PASSKEY.USER_ID.eq(user(handle)))
                .fetch(PasskeyRows::credential);
    }

    private static String[] transports(CredentialRecord credential) {
        return credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toArray(String[]::new);
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return Objects.requireNonNull(bytes, "attestation").getBytes();
    }

    private static CredentialRecord credential(PasskeyRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getCredentialId()))
                .userEntityUserId(handle(row.getUserId()))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .signatureCount(row.getSignatureCount())
                .uvInitialized(row.getIsUserVerifiable())
                .backupEligible(row.getIsBackupEligible())
                .backupState(row.getIsBackedUp())
                .transports(Arrays.stream(row.getTransports())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getAttestation()))
                .attestationClientDataJSON(new Bytes(row.getClientData()))
                .label(row.getLabel())
                .created(row.getMadeAt())
                .lastUsed(row.getUsedAt())
                .build();
    }
}

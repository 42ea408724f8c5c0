package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.internal.FullDisk;
import dev.ggen.hub.platform.internal.UnstorableValue;
import dev.ggen.hub.platform.web.Refusal.Origin;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What each exception means to whoever asked; empty for a fault of our own. */
final class Refusals {
    private static final int MALFORMED = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int OUTAGE = 503;
    private static final int FULL = 507;
    private static final String SECONDS_TO_WAIT = "5";
    private static final int DEEPEST = 20;

    private static final Finding CUT_SHORT = Finding.red(
                    "body-cut-short", "the body can't be read to its end; nothing of it was kept")
            .withHint("send it again with the same command id");

    private Refusals() {}

    static Optional<Refusal> of(Exception thrown) {
        if (FullDisk.isBehind(thrown)) {
            return Optional.of(Refusal.of(FULL, FullDisk.FINDING));
        }
        return Optional.ofNullable(
                switch (meant(thrown)) {
                    case Refused refused ->
                        new Refusal(refused.kind().status(), refused.findings(), new HttpHeaders(), Origin.HUB);
                    case FindingsException unusable ->
                        new Refusal(Refused.Kind.INVALID.status(), unusable.findings(), new HttpHeaders(), Origin.HUB);
                    case HttpMessageNotReadableException unread ->
                        Refusal.of(MALFORMED, MalformedBody.finding(unread.getCause()));
                    case BadRequestException _ -> Refusal.of(MALFORMED, CUT_SHORT);
                    case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
                    case TypeMismatchException mismatch -> Refusal.of(MALFORMED, unusable(mismatch.getPropertyName()));
                    case MaxUploadSizeExceededException large
                    when large.getMaxUploadSize() > 0 ->
                        Refusal.of(TOO_LARGE, BodyBounds.tooLarge(large.getMaxUploadSize()));
                    case ErrorResponse known when known.getStatusCode().is4xxClientError() -> ofWeb(known);
                    case InvalidParameterException unread -> unreadable(unread.getErrorCode());
                    case RequestRejectedException _ -> unreadable(MALFORMED);
                    case MultipartException _ ->
                        Refusal.of(
                                MALFORMED, Finding.red("form-malformed", "the parts of this form can't be told apart"));
                    case CannotCreateTransactionException _,
                            DataAccessResourceFailureException _,
                            TransientDataAccessException _ -> outage();
                    case DataAccessException data
                    when UnstorableValue.isBehind(data) -> Refusal.of(MALFORMED, UnstorableValue.FINDING);
                    default -> null;
                });
    }

    /** What a filter or converter may have wrapped. */
    private static Throwable meant(Exception thrown) {
        Throwable cause = beforeRollback(thrown);
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Refused
                    || cause instanceof FindingsException
                    || cause instanceof BadRequestException) {
                return cause;
            }
            cause = cause.getCause();
        }
        return beforeRollback(thrown);
    }

    /** A connection that dies in a transaction can't be rolled back either; what made it roll back says more. */
    private static Throwable beforeRollback(Exception thrown) {
        Throwable first =
                thrown instanceof TransactionSystemException rolledBack ? rolledBack.getApplicationException() : null;
        return first == null ? thrown : first;
    }

    /** An address with something in it that can't be an id leads nowhere. */
    private static Refusal mismatched(MethodArgumentTypeMismatchException mismatch) {
        boolean isInPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return isInPath
                ? Refusal.ofWeb(NOT_FOUND, finding(NOT_FOUND, null), new HttpHeaders())
                : Refusal.of(MALFORMED, unusable(mismatch.getName()));
    }

    /** A query or a form that the server can't take apart; too large is the one other reason that it knows. */
    private static Refusal unreadable(int status) {
        return status == TOO_LARGE
                ? Refusal.of(TOO_LARGE, BodyBounds.tooLarge(BodyBounds.MOST_FORM_BYTES))
                : Refusal.of(
                        MALFORMED,
                        Finding.red("parameters-malformed", "the parameters of this request can't be told apart")
                                .withHint("write them as name=value, joined by &, with other characters as %-codes"));
    }

    private static Finding unusable(@Nullable String name) {
        return Finding.red("parameter-unusable", "the parameter " + name + " can't be read as what it should be");
    }

    private static Refusal ofWeb(ErrorResponse known) {
        int status = known.getStatusCode().value();
        return Refusal.ofWeb(status, finding(status, known.getBody().getDetail()), known.getHeaders());
    }

    /** In our words where Spring's would speak of its own parts. */
    static Finding finding(int status, @Nullable String detail) {
        return switch (status) {
            case NOT_FOUND ->
                Finding.red("not-found", "there is nothing at this address")
                        .withHint("check it; the API's addresses are listed in /api/openapi.json");
            case TOO_LARGE ->
                Finding.red("too-large", "this is larger than the hub takes")
                        .withHint("split it, or ask the operator to raise the limit");
            default -> Finding.red("http-" + status, detail == null ? "the request can't be taken as it is" : detail);
        };
    }

    private static Refusal outage() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return new Refusal(
                OUTAGE,
                List.of(Finding.red("database-unreachable", "the hub can't reach its database just now")
                        .withHint("nothing was changed; repeat it with the same command id in a few seconds")),
                headers,
                Origin.HUB);
    }
}

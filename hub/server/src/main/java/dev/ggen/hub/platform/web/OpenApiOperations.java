package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.ExpectedTag;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What the document says of every operation without its controller having to: its id, its module, the parameters that mean the same everywhere, refusals. */
@Component
final class OpenApiOperations implements GlobalOperationCustomizer {
    private static final List<String> REFUSALS = List.of("400", "401", "403", "404", "422");
    private static final List<String> REFUSALS_OF_COMMANDS = List.of("409", "412", "413", "415");
    private static final String MODULES = "dev.ggen.hub.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setOperationId(id(method));
        operation.setTags(List.of(module(method)));
        ApiResponses responses = operation.getResponses();
        REFUSALS.forEach(status -> responses.addApiResponse(status, problem()));
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type == CommandId.class) {
                operation.addParametersItem(
                        header(ApiArguments.IDEMPOTENCY_KEY, true, "The command's id, made by its caller.")
                                .schema(new StringSchema().format("uuid")));
                REFUSALS_OF_COMMANDS.forEach(status -> responses.addApiResponse(status, problem()));
            } else if (type == ExpectedTag.class) {
                operation.addParametersItem(
                        header("If-Match", false, "The ETag of the state on which the caller decided.")
                                .schema(new StringSchema()));
            } else if (type == Paging.class) {
                operation.addParametersItem(query(ApiArguments.LIMIT, "At most so many items.", limit()));
                operation.addParametersItem(
                        query(ApiArguments.CURSOR, "The nextCursor of the answer before.", new StringSchema()));
            }
        }
        return operation;
    }

    /** Of class and method: {@code JobsApi.one} is {@code jobsOne}. */
    private static String id(HandlerMethod method) {
        String name = method.getBeanType().getSimpleName().replaceFirst("(Api|Controller)$", "");
        String does = method.getMethod().getName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1)
                + does.substring(0, 1).toUpperCase(Locale.ROOT)
                + does.substring(1);
    }

    private static String module(HandlerMethod method) {
        String name = method.getBeanType().getPackageName();
        return name.startsWith(MODULES) ? name.substring(MODULES.length()).split("\\.", 2)[0] : name;
    }

    private static Schema<?> limit() {
        Schema<?> limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Slice.MOST));
        limit.setDefault(Paging.USUAL);
        return limit;
    }

    private static Parameter header(String name, boolean isRequired, String words) {
        return new Parameter().in("header").name(name).required(isRequired).description(words);
    }

    private static Parameter query(String name, String words, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(words)
                .schema(schema);
    }

    private static ApiResponse problem() {
        return new ApiResponse().$ref("#/components/responses/" + OpenApiDocument.PROBLEM);
    }
}

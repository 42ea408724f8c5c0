package dev.ggen.hub.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What a parameter's text has to look like, where its name says it: the same in all addresses. */
@Component
final class OpenApiParameters implements GlobalOperationCustomizer {
    private static final Map<String, Supplier<Schema<?>>> KNOWN = Map.of(
            "month", OpenApiParameters::month,
            "period", OpenApiParameters::month,
            "digest", OpenApiParameters::digest);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(OpenApiParameters::describe);
        return operation;
    }

    private static void describe(Parameter parameter) {
        Supplier<Schema<?>> known = KNOWN.get(parameter.getName());
        if (known != null) {
            parameter.setSchema(known.get());
        }
    }

    private static Schema<?> month() {
        StringSchema month = new StringSchema();
        month.setPattern("^[0-9]{4}-(0[1-9]|1[0-2])$");
        month.setExamples(List.of("2026-09"));
        return month;
    }

    private static Schema<?> digest() {
        StringSchema digest = new StringSchema();
        digest.setPattern("^[0-9a-f]{64}$");
        return digest;
    }
}

package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.AnswersFile;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What the document says of files, sent and answered, which controllers pass on as bytes. */
@Component
final class OpenApiFiles implements GlobalOperationCustomizer {
    private static final String WELL = "200";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        AnswersFile answered = method.getMethodAnnotation(AnswersFile.class);
        if (answered != null) {
            Objects.requireNonNull(operation.getResponses().get(WELL), "an answer")
                    .setContent(content(List.of(answered.value())));
        }
        List<String> sent = consumed(method);
        if (!sent.isEmpty() && operation.getRequestBody() == null) {
            operation.setRequestBody(new RequestBody().required(true).content(content(sent)));
        }
        return operation;
    }

    private static List<String> consumed(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class))
                .map(mapping -> List.of(mapping.consumes()))
                .orElse(List.of());
    }

    private static Content content(List<String> types) {
        Content content = new Content();
        types.forEach(type -> content.addMediaType(type, new MediaType().schema(schema(type))));
        return content;
    }

    private static Schema<?> schema(String type) {
        return type.endsWith("json")
                ? new ObjectSchema()
                : type.startsWith("text/") ? new StringSchema() : new StringSchema().format("binary");
    }
}

package dev.ggen.hub.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the document describes our records: under names that no two share, and with which members are always there. */
@Configuration(proxyBeanMethods = false)
final class OpenApiSchemas {
    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    @Bean
    ModelResolver namedSchemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(true);
    }

    @Bean
    ModelConverter requiredMembers(ObjectMapperProvider mappers) {
        return new Required(mappers.jsonMapper());
    }

    /**
     * {@code AgreementsApi.WholeAnswer} is {@code AgreementsWholeAnswer}: by its own name alone it would take the place of another
     * controller's.
     */
    private static final class Names extends TypeNameResolver {
        private final ConcurrentMap<String, Class<?>> given = new ConcurrentHashMap<>();

        @Override
        protected String getNameOfClass(Class<?> type) {
            String name = name(type);
            Class<?> first = given.putIfAbsent(name, type);
            if (first != null && first != type) {
                throw new IllegalStateException(first.getName() + " and " + type.getName() + " would both be " + name);
            }
            return name;
        }

        private static String name(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            String own = type.getSimpleName();
            String of = outer == null ? "" : outer.getSimpleName().replaceFirst("(Api|Controller|Json)$", "");
            return own.startsWith(of.replaceFirst("s$", "")) ? own : of + own;
        }
    }

    /** A record's component is always there, unless it is optional. */
    private record Required(ObjectMapper mapper) implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            JavaType java = mapper.constructType(type.getType());
            if (resolved != null && java != null && java.getRawClass().isRecord()) {
                members(java.getRawClass(), described(resolved, context));
            }
            return resolved;
        }

        private static Schema<?> described(Schema<?> resolved, ModelConverterContext context) {
            String reference = resolved.get$ref();
            Schema<?> defined = reference == null
                    ? null
                    : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
            return defined == null ? resolved : defined;
        }

        private static void members(Class<?> type, Schema<?> schema) {
            if (schema.getProperties() != null) {
                List<String> always = Arrays.stream(type.getRecordComponents())
                        .filter(component -> !OPTIONAL.contains(component.getType()))
                        .map(RecordComponent::getName)
                        .filter(schema.getProperties()::containsKey)
                        .toList();
                schema.setRequired(always.isEmpty() ? null : always);
            }
        }
    }
}

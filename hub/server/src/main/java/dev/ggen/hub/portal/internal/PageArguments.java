package dev.ggen.hub.portal.internal;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What page controllers get handed. */
@Configuration(proxyBeanMethods = false)
final class PageArguments implements WebMvcConfigurer {
    private final MessageSource messages;

    PageArguments(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WordsArgument(messages));
        resolvers.add(new ListingArgument());
    }
}

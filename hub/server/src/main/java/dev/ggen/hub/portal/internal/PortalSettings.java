package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.Assets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Templates and their texts. */
@Configuration(proxyBeanMethods = false)
final class PortalSettings {
    private static final String ENDING = ".properties";

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Assets assets() {
        return Assets.read();
    }

    /** The language that the browser asks for, where we have it. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    @Bean
    ViewResolver templateViews(TemplateEngine templates, Frames frames) {
        return new TemplateViews(templates, frames);
    }

    /** Every module's own file; English is complete, other languages as far as they go. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(moduleFiles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static String[] moduleFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
            return Arrays.stream(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .filter(name -> !name.contains("_"))
                    .map(name -> "messages/" + name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("the message files can't be listed", e);
        }
    }
}

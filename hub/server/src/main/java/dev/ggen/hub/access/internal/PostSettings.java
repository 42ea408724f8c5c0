package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.StartedBy;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By mail where a server is named, on the console otherwise. */
@Configuration(proxyBeanMethods = false)
final class PostSettings {
    @Bean
    PostOffice postOffice(HubSettings settings, MessageSource messages, StartedBy startedBy) {
        return new PostOffice(settings.mail()
                .<Post>map(mail -> new MailPost(mail, messages))
                .orElseGet(() -> new ConsolePost(startedBy)));
    }
}

package dev.ggen.hub.portal.internal;

import dev.ggen.hub.platform.HubSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads go to this node's folder for work in progress, never to memory, and no further than the largest report. */
@Configuration(proxyBeanMethods = false)
final class UploadSettings {
    /** What a form says beside its file. */
    static final long OTHER_FIELDS_BYTES = 1 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement(HubSettings settings) {
        long most = settings.mostReportBytes();
        return new MultipartConfigElement(
                settings.work().toAbsolutePath().toString(), most, most + OTHER_FIELDS_BYTES, 0);
    }
}

package vn.thidua.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxSize of one file; {@code spring.servlet.multipart.max-file-size} must be above it, so that the refusal is ours
 * @param keepStaged how long a file is kept that no document took and whose task is gone
 */
@ConfigurationProperties("thidua.attachments")
public record AttachmentProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("30d") Duration keepStaged) {}

package vn.thidua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.notification.DigestText.Section;

/** Builds the mail of a digest: plain text and HTML with the same words. */
@Component
class DigestMail {

    private static final String UTF8 = StandardCharsets.UTF_8.name();
    private static final String CLOSING = "Thư do hệ thống tự động gửi, đề nghị không trả lời thư này.";

    private final DigestProperties properties;
    private final String taskList;

    DigestMail(DigestProperties properties, @Value("${thidua.base-url:http://localhost:8080}") String baseUrl) {
        this.properties = properties;
        this.taskList = baseUrl.replaceAll("/+$", "") + "/camunda/app/tasklist/";
    }

    /** @throws AddressException when the person's address is none */
    MimeMessage message(Session session, Digest digest, Map<Section, List<String>> lines, Instant now)
            throws MessagingException {
        String id = messageId(digest);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(properties.from(), true));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(digest.email(), true));
        message.setSubject(digest.subject(), UTF8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers, RFC 3834
        var content = new MimeMultipart("alternative");
        content.addBodyPart(part(text(digest, lines), "plain"));
        content.addBodyPart(part(html(digest, lines), "html"));
        message.setContent(content);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF8, subtype);
        return part;
    }

    /**
     * The same for every attempt at the same mail, so that a mail box can recognise a repetition. The person stands in it as a
     * hash: headers are read by every server on the way.
     */
    private static String messageId(Digest digest) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((digest.person() + "/" + digest.day() + digest.topic()).getBytes(StandardCharsets.UTF_8));
            return "<digest.%s.%s@thidua>"
                    .formatted(
                            digest.day().format(DateTimeFormatter.BASIC_ISO_DATE),
                            HexFormat.of().formatHex(hash, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private String text(Digest digest, Map<Section, List<String>> lines) {
        var text = new StringBuilder("Kính gửi: %s\n\n%s\n".formatted(digest.fullName(), digest.subject()));
        lines.forEach((section, sentences) -> {
            text.append('\n').append(section.heading()).append('\n');
            sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        });
        return text.append("\nMở việc cần làm: ")
                .append(taskList)
                .append("\n\n")
                .append(CLOSING)
                .append('\n')
                .toString();
    }

    private String html(Digest digest, Map<Section, List<String>> lines) {
        var html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"UTF-8\"><title>%s</title></head>"
                        .formatted(escape(digest.subject())));
        html.append("<body style=\"font-family:sans-serif\"><p>Kính gửi: %s</p><h1 style=\"font-size:1.3em\">%s</h1>"
                .formatted(escape(digest.fullName()), escape(digest.subject())));
        lines.forEach((section, sentences) -> {
            html.append("<h2 style=\"font-size:1.1em\">%s</h2><ul>".formatted(escape(section.heading())));
            sentences.forEach(
                    sentence -> html.append("<li>").append(escape(sentence)).append("</li>"));
            html.append("</ul>");
        });
        return html.append("<p><a href=\"%s\">Mở việc cần làm</a></p><p><small>%s</small></p></body></html>"
                        .formatted(escape(taskList), CLOSING))
                .toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, UTF8);
    }
}

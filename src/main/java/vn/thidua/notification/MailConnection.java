package vn.thidua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server for a whole run: a new one per mail would cost a TLS handshake and a login each. */
final class MailConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);

    private final JavaMailSenderImpl server;
    private Transport transport;

    MailConnection(JavaMailSenderImpl server) {
        this.server = server;
    }

    /** Connects where there is no live connection. */
    void open() throws MessagingException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Transport fresh = server.getSession().getTransport(protocol);
        fresh.connect(
                server.getHost(),
                server.getPort(),
                unlessBlank(server.getUsername()),
                unlessBlank(server.getPassword()));
        transport = fresh;
    }

    /** Returns once the server has taken the mail over. */
    void send(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Ends the connection; a fault in saying good-bye concerns no mail. */
    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("Closing the mail connection failed: {}", e.getClass().getSimpleName());
        }
        transport = null;
    }

    /** An empty name is no name: the library would log in with it. */
    private static String unlessBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

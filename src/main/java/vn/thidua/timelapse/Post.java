package vn.thidua.timelapse;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.thidua.notification.DigestSender;

/** Sends every morning's mails to nobody: worded and marked as sent as in life, then thrown away. */
@Component
@Profile("timelapse")
class Post {

    private static final String PROTOCOL = "nowhere";

    private final DigestSender sender;

    Post(DigestSender sender, JavaMailSenderImpl server) throws jakarta.mail.NoSuchProviderException {
        this.sender = sender;
        server.setProtocol(PROTOCOL);
        server.setHost("timelapse.invalid");
        server.getSession()
                .addProvider(new Provider(Provider.Type.TRANSPORT, PROTOCOL, Nowhere.class.getName(), "thidua", "1"));
    }

    void send() {
        sender.drain();
    }

    /** Takes every mail over and forgets it. */
    public static final class Nowhere extends Transport {

        public Nowhere(Session session, URLName name) {
            super(session, name);
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password) {
            return true;
        }

        @Override
        public void sendMessage(Message message, Address[] addresses) {
            // forgotten
        }
    }
}

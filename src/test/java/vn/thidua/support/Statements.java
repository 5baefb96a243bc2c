package vn.thidua.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the SQL statements of our own tables that a piece of work needs; a batch counts once. */
public final class Statements {

    private Statements() {}

    public static long of(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        boolean additive = log.isAdditive();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            work.run();
        } finally {
            log.detachAppender(heard);
            log.setAdditive(additive);
            log.setLevel(before);
        }
        return heard.list.stream()
                .map(ILoggingEvent::getMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement")
                        || message.startsWith("Executing SQL batch update")
                        || message.startsWith("Executing SQL "))
                .count();
    }
}

package vn.thidua.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The list of an office's work costs the same number of statements, however much work there is. */
@OfficeTest
class OfficeListCostTest {

    private static final String PLAN = "thu-nghiem";
    private static final String HEAD = PLAN + ".noi-vu.lanh-dao";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    OfficeWork work;

    @Autowired
    Assignments assignments;

    String specialist;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
        specialist = staff.hire("cv-noi-vu-2", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        desk.at("2024-11-01T08:00");
    }

    @Test
    void fortyAssignedTasksCostAsManyStatementsAsTwo() {
        assigned(2);
        List<String> few = statements();
        assigned(40);
        assertThat(work.desk(PLAN, HEAD).tasks()).hasSize(42).allMatch(row -> row.holder() != null);
        assertThat(statements()).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
    }

    private void assigned(int tasks) {
        for (int i = 0; i < tasks; i++) {
            desk.begins(PLAN, "huong-dan", "noi-vu", "2024-12-20");
        }
        desk.runReadySteps();
        List<ChosenTask> free = work.desk(PLAN, HEAD).tasks().stream()
                .filter(row -> row.holder() == null)
                .map(row -> new ChosenTask(row.id(), null))
                .toList();
        assignments.assign(PLAN, HEAD, free, specialist, "Làm trong tuần.", null);
    }

    /** What the list sends to the database: all its SQL goes through Spring. */
    private List<String> statements() {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var said = new ListAppender<ILoggingEvent>();
        Level before = logger.getLevel();
        said.start();
        logger.addAppender(said);
        logger.setLevel(Level.DEBUG);
        try {
            work.desk(PLAN, HEAD);
        } finally {
            logger.setLevel(before);
            logger.detachAppender(said);
        }
        return said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement ["))
                .toList();
    }
}

package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check that runs after every story notices what is wrong with a task. */
@OfficeTest
class TaskHygieneTest {

    @Autowired
    Desk desk;

    @Autowired
    TaskHygiene hygiene;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    taskinst     | due_date_ = null                              | due date of
                    taskinst     | follow_up_date_ = null                        | follow-up date of
                    taskinst     | name_ = 'Draft'                               | name of
                    taskinst     | tenant_id_ = null                             | plan of
                    identitylink | group_id_ = 'dak-lak.so-y-te.chuyen-vien'     | plan in the group of
                    identitylink | group_id_ = 'thu-nghiem.cap-tren.chuyen-vien' | office of
                    identitylink | type_ = 'owner'                               | group of
                    identitylink | group_id_ = null, user_id_ = 'ai-do'          | plan of its one person
                    """)
    void noticesATaskThat(String table, String change, String complaint) {
        desk.at("2024-11-04T08:00").begins("thu-nghiem", "cong-van", "ubnd", "2024-11-29");
        assertThatCode(hygiene::check).doesNotThrowAnyException();
        jdbc.sql("update public.act_hi_%s set %s".formatted(table, change)).update();
        assertThatThrownBy(hygiene::check).isInstanceOf(AssertionError.class).hasMessageContaining(complaint);
        archive.empty();
    }
}

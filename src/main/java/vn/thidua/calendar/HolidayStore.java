package vn.thidua.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HolidayStore {

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holiday> all() {
        return jdbc.sql("select day, name, kind, confirmed from thidua.holiday order by day")
                .query((row, number) -> new Holiday(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        HolidayKind.ofCode(row.getString("kind")),
                        row.getBoolean("confirmed")))
                .list();
    }

    void save(Holiday holiday) {
        jdbc.sql("""
                insert into thidua.holiday (day, name, kind, confirmed) values (:day, :name, :kind, :confirmed)
                on conflict (day) do update
                set name = excluded.name, kind = excluded.kind, confirmed = excluded.confirmed
                """)
                .param("day", holiday.day())
                .param("name", holiday.name())
                .param("kind", holiday.kind().code())
                .param("confirmed", holiday.confirmed())
                .update();
    }

    boolean remove(LocalDate day) {
        return jdbc.sql("delete from thidua.holiday where day = :day")
                        .param("day", day)
                        .update()
                > 0;
    }

    int confirm(int year) {
        return jdbc.sql("""
                update thidua.holiday set confirmed = true
                where not confirmed and day >= :first and day < :next
                """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .update();
    }
}

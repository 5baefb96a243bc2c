package vn.thidua.document;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that are taken in the books of the bodies. */
@Repository
class NumberBookStore {

    private final JdbcClient jdbc;

    NumberBookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the body's book of that year has the number already for another document. */
    boolean takeNumber(Document document, String body, String symbol, String number, LocalDate dated) {
        return jdbc.sql("""
                                insert into thidua.document_number (plan_id, body_id, symbol, year, number, document_id, dated)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (plan_id, body_id, symbol, year, number) do update set dated = excluded.dated
                                where document_number.document_id = excluded.document_id
                                """)
                        .params(document.plan(), body, symbol, dated.getYear(), number, document.id(), dated)
                        .update()
                == 1;
    }

    Optional<LocalDate> dateOfNumber(String plan, String body, String symbol, int year, String number) {
        return jdbc.sql(
                        "select dated from thidua.document_number where plan_id = ? and body_id = ? and symbol = ? and year = ? and number = ?")
                .params(plan, body, symbol, year, number)
                .query(LocalDate.class)
                .optional();
    }

    /** The number was only read off a paper whose record is void; the paper may be recorded again. */
    void releaseNumbers(String id) {
        jdbc.sql("delete from thidua.document_number where document_id = ?")
                .param(id)
                .update();
    }
}

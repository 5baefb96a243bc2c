package vn.thidua.document;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Purpose;

/** Where issued documents went: the lines of "Nơi nhận" and the offices that received them. */
@Repository
class DispatchStore {

    private final JdbcClient jdbc;

    DispatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records where an issued document went and lets the people of those offices read it. */
    void dispatch(Document document, String summary, List<Dispatch.Delivery> deliveries, Instant now) {
        jdbc.sql("update thidua.document set summary = ? where id = ?")
                .params(summary, document.id())
                .update();
        Object[] columns = {
            deliveries.stream().map(Dispatch.Delivery::line).toArray(Integer[]::new),
            texts(deliveries, Dispatch.Delivery::name),
            texts(deliveries, delivery -> delivery.purpose().code()),
            texts(deliveries, Dispatch.Delivery::office)
        };
        jdbc.sql("""
                        insert into thidua.document_recipient (document_id, line, name, purpose, plan_id, office_id, sent_at)
                        select ?, t.line, t.name, t.purpose, ?, t.office, ?
                        from unnest(?, ?, ?, ?) as t (line, name, purpose, office)
                        """)
                .params(document.id(), document.plan(), time(now), columns[0], columns[1], columns[2], columns[3])
                .update();
        jdbc.sql("""
                        insert into thidua.document_reader (document_id, office_id)
                        select distinct document_id, office_id from thidua.document_recipient
                        where document_id = ? and office_id is not null
                        on conflict do nothing
                        """).param(document.id()).update();
    }

    List<RecipientLine> recipients(String document) {
        return jdbc.sql("""
                        select line, name, purpose, count(office_id)::int offices, min(sent_at) sent_at
                        from thidua.document_recipient where document_id = ? group by line, name, purpose order by line
                        """)
                .param(document)
                .query((row, n) -> new RecipientLine(
                        row.getInt("line"),
                        row.getString("name"),
                        Coded.of(Purpose.class, row.getString("purpose")),
                        row.getInt("offices"),
                        instant(row, "sent_at")))
                .list();
    }

    /** What the offices received, newest first; each document once, with all purposes; copies for the own file are left out. */
    List<ReceivedDocument> received(String plan, Collection<String> offices, int skip, int limit) {
        return jdbc.sql("""
                        select d.id, d.number, d.symbol, d.dated, d.body_id, d.summary, d.status, d.issued_file,
                               r.purposes, r.received_at
                        from (select document_id, array_agg(distinct purpose) purposes, min(sent_at) received_at
                              from thidua.document_recipient
                              where plan_id = ? and office_id = any (?) and purpose <> ?
                              group by document_id
                              order by received_at desc, document_id offset ? limit ?) r
                        join thidua.document d on d.id = r.document_id
                        order by r.received_at desc, d.id
                        """)
                .params(plan, offices.toArray(String[]::new), Purpose.LUU.code(), skip, limit)
                .query((row, n) -> new ReceivedDocument(
                        row.getString("id"),
                        row.getString("number") + "/" + row.getString("symbol"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("body_id"),
                        row.getString("summary"),
                        Arrays.stream((String[]) row.getArray("purposes").getArray())
                                .map(code -> Coded.of(Purpose.class, code))
                                .sorted()
                                .toList(),
                        Coded.of(DocumentStatus.class, row.getString("status")),
                        row.getObject("issued_file", UUID.class),
                        instant(row, "received_at")))
                .list();
    }

    private static String[] texts(List<Dispatch.Delivery> deliveries, Function<Dispatch.Delivery, String> column) {
        return deliveries.stream().map(column).toArray(String[]::new);
    }
}

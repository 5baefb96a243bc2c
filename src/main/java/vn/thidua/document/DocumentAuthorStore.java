package vn.thidua.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentAuthorStore {

    private final JdbcClient jdbc;

    DocumentAuthorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was the last to write each part. */
    Map<String, DocumentAuthors.Author> last(String document) {
        var authors = new LinkedHashMap<String, DocumentAuthors.Author>();
        jdbc.sql("""
                        select distinct on (a.part) a.part, a.written_at, coalesce(p.full_name, a.person_id) as name
                        from thidua.document_author a left join thidua.person p on p.id = a.person_id
                        where a.document_id = ? order by a.part, a.written_at desc, a.person_id
                        """).param(document).query(row -> {
            authors.put(
                    row.getString("part"),
                    new DocumentAuthors.Author(
                            row.getString("name"),
                            row.getTimestamp("written_at").toInstant()));
        });
        return authors;
    }

    /** What each part said when somebody wrote it last. */
    Map<String, String> prints(String document) {
        var prints = new HashMap<String, String>();
        jdbc.sql("""
                        select distinct on (part) part, print from thidua.document_author
                        where document_id = ? order by part, written_at desc, person_id
                        """).param(document).query(row -> {
            prints.put(row.getString("part"), row.getString("print"));
        });
        return prints;
    }

    void save(String document, String person, Map<String, String> prints, Instant now) {
        jdbc.sql("""
                        insert into thidua.document_author (document_id, part, person_id, written_at, print)
                        select ?, t.part, ?, ?, t.print from unnest(?, ?) as t (part, print)
                        on conflict (document_id, part, person_id) do update
                        set written_at = excluded.written_at, print = excluded.print
                        """)
                .params(
                        document,
                        person,
                        now.atOffset(ZoneOffset.UTC),
                        prints.keySet().toArray(String[]::new),
                        prints.values().toArray(String[]::new))
                .update();
    }

    void copy(String from, String to) {
        jdbc.sql("""
                        insert into thidua.document_author (document_id, part, person_id, written_at, print)
                        select ?, part, person_id, written_at, print from thidua.document_author where document_id = ?
                        """).params(to, from).update();
    }
}

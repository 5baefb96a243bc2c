package vn.thidua.supervision;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents of supervisions that were signed outside. */
@Repository
class SupervisionPaperStore {

    private final JdbcClient jdbc;

    SupervisionPaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Paper paper) {
        jdbc.sql("""
                        insert into thidua.supervision_paper
                            (id, plan_id, subject, kind, number, dated, content, files, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        paper.id(),
                        paper.plan(),
                        paper.subject(),
                        paper.kind(),
                        paper.number(),
                        paper.dated(),
                        paper.content(),
                        paper.files().toArray(UUID[]::new),
                        paper.recordedBy(),
                        time(paper.recordedAt()))
                .update();
    }

    Optional<Paper> paper(UUID id) {
        return jdbc.sql("select * from thidua.supervision_paper where id = ?")
                .param(id)
                .query(SupervisionPaperStore::paper)
                .optional();
    }

    /** The oldest first. */
    List<Paper> papers(Collection<String> subjects) {
        return jdbc.sql("select * from thidua.supervision_paper where subject = any (?) order by recorded_at")
                .param(subjects.toArray(String[]::new))
                .query(SupervisionPaperStore::paper)
                .list();
    }

    private static Paper paper(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("content"),
                ids(row.getArray("files")),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}

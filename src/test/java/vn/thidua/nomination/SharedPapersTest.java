package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.plan.NomineeKind;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** What the guidance asks for once with a list is there before its tờ trình is drafted; minutes only where the route asks for them. */
@OfficeTest
class SharedPapersTest {

    private static final String SENDER = person("so-a", "chuyen-vien");
    private static final String CONFIRMED = "Xác nhận hoàn thành nghĩa vụ thuế";

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    Batches batches;

    @Autowired
    SharedPapers papers;

    @Autowired
    AwardPaths paths;

    @Autowired
    NominationMoves moves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anObligatorySharedPaperThatIsMissingIsNamed() {
        var window = lists.november(
                true,
                List.of(
                        new TypedWindow.Item("Tờ trình đề nghị khen thưởng", null, null, true, true),
                        new TypedWindow.Item("Danh sách đề nghị khen thưởng", null, null, true, true),
                        new TypedWindow.Item("Biên bản họp Hội đồng", null, null, true, true),
                        new TypedWindow.Item("Ảnh", null, null, true, false),
                        new TypedWindow.Item(CONFIRMED, null, null, true, true)));
        String batch = batches.open(PLAN, "so-a", lists.drafts(window, "so-a", "bang-khen", 1), SENDER)
                .id();
        assertThat(papers.toAttach(batch))
                .containsExactly(new SharedPapers.Item("Ảnh", false), new SharedPapers.Item(CONFIRMED, true));
        UUID minutes = desk.as(SENDER).attaches("userTask_prepare", batch, "bien-ban.pdf");
        assertThat(desk.as(SENDER).isRefused("userTask_prepare", batch, typed(minutes, List.of())))
                .isEqualTo(
                        "Chưa đính kèm “Xác nhận hoàn thành nghĩa vụ thuế” mà hướng dẫn khen thưởng yêu cầu cho cả danh sách; hãy đính kèm rồi gửi lại.");
        UUID confirmed = desk.as(SENDER).attaches("userTask_prepare", batch, "thue.pdf");
        desk.as(SENDER).does("userTask_prepare", batch, typed(minutes, List.of(confirmed)));
        assertThat(batches.get(batch).papers()).containsExactly(new Batch.Paper(CONFIRMED, confirmed));
    }

    private String typed(UUID minutes, List<UUID> confirmed) {
        return Typed.json(
                "minutesNumber",
                "12/BB",
                "minutesDate",
                lists.today(),
                "minutesFile",
                List.of(minutes),
                "items",
                List.of(Map.of("item", "Ảnh", "files", List.of()), Map.of("item", CONFIRMED, "files", confirmed)));
    }

    @Test
    void minutesMayBeLeftOutWhereTheRouteAsksForNone() {
        List<String> rows = lists.drafts(lists.november(true), "so-a", "bang-khen-thu-tuong", 1);
        lie(rows);
        String batch = batches.open(PLAN, "ban-tdkt", rows, APPRAISER).id();
        assertThat(papers.minutesAsked(batches.get(batch))).isFalse();
        assertThat(desk.as(APPRAISER).isRefused("userTask_prepare", batch, Typed.json("minutesNumber", "12/BB")))
                .as("minutes that are given are given in full")
                .isEqualTo(
                        "Chưa đính kèm biên bản họp xét khen thưởng; hãy đính kèm đúng một tệp biên bản rồi gửi lại.");
        desk.as(APPRAISER).does("userTask_prepare", batch, Typed.json("papers", List.of()));
        desk.runReadySteps();
        assertThat(desk.waitsAt(batch)).containsExactly("userTask_draft");
        assertThat(batches.get(batch).minutes()).isNull();
    }

    /** They wait to be submitted on, along a route whose next level asks for no minutes. */
    private void lie(List<String> rows) {
        AwardPath path = paths.pathFor(
                PLAN, "bang-khen-thu-tuong", NomineeKind.HO_GIA_DINH, "so-a", LocalDate.parse(lists.today()));
        UUID other = UUID.randomUUID();
        jdbc.sql("""
                        insert into thidua.award_path
                            (id, plan_id, form, nominee_kind, proposer, legal_basis, regulation, table_version, levels)
                        select ?, plan_id, form, nominee_kind, proposer, legal_basis, regulation, table_version,
                            jsonb_set(levels, '{1,minutesOfProposer}', 'false')
                        from thidua.award_path where id = ?
                        """).params(other, path.id()).update();
        jdbc.sql("update thidua.nomination set path = ?, level_no = 1 where id = any(?)")
                .params(other, rows.toArray(String[]::new))
                .update();
        moves.move(
                rows,
                EnumSet.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.CHO_TRINH, null).at("ban-tdkt"));
    }
}

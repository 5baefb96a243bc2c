package vn.thidua.review;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.ReviewKind;
import vn.thidua.report.process.AllReportsIn;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** The consolidator's people at work on one review; the offices' part is what {@code OfficeReviewTest} tells. */
final class ReviewWork {

    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    private final Desk desk;
    private final Obligations obligations;
    private final AllReportsIn allReportsIn;
    private final String plan;
    private final String id;

    ReviewWork(
            Desk desk, Obligations obligations, AllReportsIn allReportsIn, String plan, String phase, ReviewKind kind) {
        this.desk = desk;
        this.obligations = obligations;
        this.allReportsIn = allReportsIn;
        this.plan = plan;
        this.id = Review.id(plan, phase, kind);
    }

    String id() {
        return id;
    }

    String clerk() {
        return plan + ".van-phong.chuyen-vien";
    }

    /** The offices send their reports. */
    ReviewWork sends(String... offices) {
        for (String office : offices) {
            obligations.sent(Obligation.id(id, office), clerk(), "1/BC");
        }
        return this;
    }

    /** The consolidator accepts them; the last one lets the review go on. */
    ReviewWork accepts(String... offices) {
        for (String office : offices) {
            obligations.accepted(Obligation.id(id, office), clerk(), null);
        }
        allReportsIn.tell(id);
        desk.runReadySteps();
        return this;
    }

    ReviewWork drafts(String text) {
        desk.as(clerk())
                .does("userTask_draftReport", id, Typed.json("content", Map.of("sections", Map.of("ket-qua", text))));
        desk.runReadySteps();
        return this;
    }

    ReviewWork asksTheCouncil(String date) {
        desk.as(clerk())
                .does(
                        "userTask_councilOpinion",
                        id,
                        Typed.json(
                                "decision", "asked",
                                "date", date,
                                "agreeing", "9",
                                "members", "11",
                                "opinion", "Thống nhất với dự thảo."));
        desk.runReadySteps();
        return this;
    }

    ReviewWork holdsTheConference(String date) {
        desk.as(clerk())
                .does(
                        "userTask_holdConference",
                        id,
                        Typed.json(
                                "decision", "held",
                                "date", date,
                                "place", "Hội trường xã",
                                "programme", "Báo cáo; thảo luận; khen thưởng.",
                                "participants", "Đại diện các phòng, tổ dân phố."));
        desk.runReadySteps();
        return this;
    }

    /** A report of the review upward, drafted as it stands, signed and sent. */
    String reports(String date) {
        var clerk = desk.as(clerk());
        clerk.does(
                "userTask_draft",
                id,
                Typed.draft(Map.of("sections", Map.of("ket-qua", "Kết quả của giai đoạn."), "attachments", List.of())));
        return issues(id, date, "BC-UBND");
    }

    /** The review's own plan, as a letter. */
    String plans(String date) {
        desk.as(clerk())
                .does("userTask_draft", id, Typed.draft(Typed.letter("Tổ chức sơ kết", "Đề cương kèm theo.", 1)));
        return issues(id, date, "UBND-VP");
    }

    private String issues(String dossier, String date, String symbol) {
        desk.as(plan + ".ubnd.lanh-dao").does("userTask_sign", dossier, Typed.sign("TM"));
        var registry = desk.as(plan + ".ubnd.van-thu");
        String number = String.valueOf(NUMBERS.incrementAndGet());
        var file = registry.attaches("userTask_issue", dossier, "ban-phat-hanh.pdf");
        registry.does("userTask_issue", dossier, Typed.issue(number, symbol, date, file));
        desk.runReadySteps();
        return number + "/" + symbol;
    }

    ReviewWork proposes() {
        desk.as(clerk())
                .does(
                        "userTask_proposePhase",
                        id,
                        Typed.json(
                                "targets", "Giải ngân 100 %.",
                                "deadlines", "Trước 15/12 hằng năm.",
                                "offices", "Các phòng, tổ dân phố."));
        desk.runReadySteps();
        return this;
    }
}

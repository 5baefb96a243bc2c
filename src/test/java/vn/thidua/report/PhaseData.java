package vn.thidua.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.Answer;

/** Puts the reports of years and of a review where they would be after these years, without living through them. */
@Component
public class PhaseData {

    private final JdbcClient jdbc;

    PhaseData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An annual round that asked these offices. */
    public PhaseData round(String plan, int year, String... offices) {
        String round = ReportRounds.id(plan, String.valueOf(year));
        jdbc.sql("""
                        insert into thidua.report_round (id, plan_id, period, year, opened_at, due_at, closes_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(round, plan, "" + year, year, on(year, 11, 1), on(year, 12, 14), on(year, 12, 25))
                .update();
        for (String office : offices) {
            owes(plan, ReportRound.KIND, "" + year, office, on(year, 12, 14));
        }
        return this;
    }

    /** A review that asked these offices for their figures. */
    public PhaseData review(String plan, String phase, ReviewKind kind, LocalDate figuresUntil, String... offices) {
        String key = kind == ReviewKind.SO_KET ? "mid-term-review" : "final-review";
        jdbc.sql("""
                        insert into thidua.review (id, plan_id, kind, phase, figures_until, opened_at, closes_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Obligation.roundId(plan, key, phase),
                        plan,
                        kind.code(),
                        phase,
                        figuresUntil,
                        on(2025, 9, 1),
                        on(2025, 11, 1))
                .update();
        for (String office : offices) {
            owes(plan, key, phase, office, on(2025, 10, 15));
        }
        return this;
    }

    private void owes(String plan, String kind, String period, String office, OffsetDateTime due) {
        String round = Obligation.roundId(plan, kind, period);
        jdbc.sql("""
                        insert into thidua.obligation (id, plan_id, kind, period, round_id, office_id, mode, status, opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'dang-thuc-hien', ?, ?)
                        """)
                .params(
                        Obligation.id(round, office),
                        plan,
                        kind,
                        period,
                        round,
                        office,
                        DutyMode.GIAO.code(),
                        due.minusDays(30),
                        due)
                .update();
    }

    /**
     * The office's report of a year as it counts.
     *
     * @param figures "80", "80/90" with an estimate, "0!" for không phát sinh, "-" for không thuộc phạm vi
     */
    public PhaseData report(String plan, int year, String office, Map<String, String> figures) {
        return submitted(ReportRounds.id(plan, "" + year), plan, office, 1, on(year, 12, 10), figures, false);
    }

    /** A whole report that says that nothing happened. */
    public PhaseData nil(String plan, int year, String office) {
        return submitted(ReportRounds.id(plan, "" + year), plan, office, 1, on(year, 12, 10), Map.of(), true);
    }

    /** A later version of the report; the one before does not count any more. */
    public PhaseData supplement(String plan, int year, String office, int version, Map<String, String> figures) {
        String obligation = Obligation.id(ReportRounds.id(plan, "" + year), office);
        jdbc.sql("update thidua.report_submission set current = false where obligation_id = ?")
                .param(obligation)
                .update();
        return submitted(ReportRounds.id(plan, "" + year), plan, office, version, on(year, 12, 20), figures, false);
    }

    /** What the office says in a review of the year that still runs. */
    public PhaseData inReview(String review, String plan, String office, Map<String, String> figures) {
        String obligation = Obligation.id(review, office);
        jdbc.sql("""
                        insert into thidua.review_submission (obligation_id, version, review_id, plan_id, office_id, document_id,
                                                              sent_at, sent_by, state, current, content)
                        values (?, 1, ?, ?, ?, ?, ?, 'ai', 'da-tiep-nhan', true, '{}'::jsonb)
                        """)
                .params(obligation, review, plan, office, obligation + "/bao-cao/1", on(2025, 10, 10))
                .update();
        return answered("review_figure", obligation, 1, on(2025, 10, 10), figures);
    }

    /** What else the office wrote in the review. */
    public PhaseData says(String review, String office, String content) {
        jdbc.sql("update thidua.review_submission set content = ?::jsonb where obligation_id = ?")
                .params(content, Obligation.id(review, office))
                .update();
        return this;
    }

    private PhaseData submitted(
            String round,
            String plan,
            String office,
            int version,
            OffsetDateTime at,
            Map<String, String> figures,
            boolean nil) {
        String obligation = Obligation.id(round, office);
        jdbc.sql("""
                        insert into thidua.report_submission (obligation_id, version, round_id, plan_id, office_id, document_id,
                                                              sent_at, sent_by, state, current, nil, content)
                        values (?, ?, ?, ?, ?, ?, ?, 'ai', 'da-tiep-nhan', true, ?, '{}'::jsonb)
                        """)
                .params(obligation, version, round, plan, office, obligation + "/bao-cao/1", at, nil)
                .update();
        return answered("report_figure", obligation, version, at, figures);
    }

    private PhaseData answered(
            String table, String obligation, int version, OffsetDateTime at, Map<String, String> figures) {
        jdbc.sql("update thidua.obligation set status = 'hoan-thanh', sent_at = coalesce(sent_at, ?) where id = ?")
                .params(at, obligation)
                .update();
        figures.forEach((figure, typed) -> {
            String[] values = typed.split("/");
            boolean number = Character.isDigit(typed.charAt(0)) && !typed.equals("0!");
            Answer answer =
                    number ? Answer.SO_LIEU : typed.equals("-") ? Answer.KHONG_THUOC_PHAM_VI : Answer.KHONG_PHAT_SINH;
            jdbc.sql(
                            "insert into thidua." + table
                                    + " (obligation_id, version, figure_id, answer, actual, estimate) values (?, ?, ?, ?, ?::numeric, ?::numeric)")
                    .params(
                            obligation,
                            version,
                            figure,
                            answer.code(),
                            number ? values[0] : null,
                            number && values.length > 1 ? values[1] : null)
                    .update();
        });
        return this;
    }

    /** The number of the document with which a report was sent. */
    public PhaseData numbered(String plan, int year, String office, String number, String symbol) {
        String obligation = Obligation.id(ReportRounds.id(plan, "" + year), office);
        jdbc.sql("""
                        insert into thidua.document (id, plan_id, kind, subject, period, office_id, body_id, status, chain, number,
                                                     symbol, dated, created_at)
                        values (?, ?, 'bao-cao', ?, ?, ?, ?, 'da-ban-hanh', '[]'::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        obligation + "/bao-cao/1",
                        plan,
                        obligation,
                        "" + year,
                        office,
                        office,
                        number,
                        symbol,
                        LocalDate.of(year, 12, 9),
                        on(year, 12, 9))
                .update();
        return this;
    }

    private static OffsetDateTime on(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 8, 0).atZone(VietnamTime.ZONE).toOffsetDateTime();
    }
}

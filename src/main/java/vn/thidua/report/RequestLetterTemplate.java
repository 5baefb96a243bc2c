package vn.thidua.report;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.LetterTemplate;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** A first text of the letter that asks for the reports: what to report, in which order, until when. */
@Component
class RequestLetterTemplate implements LetterTemplate {

    private final Plans plans;
    private final ReportStore store;

    RequestLetterTemplate(Plans plans, ReportStore store) {
        this.plans = plans;
        this.store = store;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return plan.reporting() != null
                && plan.reporting().requestLetter() != null
                && plan.reporting().requestLetter().document().equals(document);
    }

    @Override
    public Suggestion suggest(Document document) {
        Plan plan = plans.plan(document.plan());
        ReportPeriod period = ReportPeriod.of(document.period());
        String until = store.round(document.subject())
                .map(ReportRound::dueAt)
                .map(due -> " chậm nhất ngày " + VietnamTime.format(VietnamTime.dateOf(due)))
                .orElse("");
        String outline = plan.reporting().outline().stream()
                .map(section -> section.number() + ". " + section.title())
                .collect(Collectors.joining("\n"));
        return new Suggestion("V/v báo cáo kết quả thực hiện Phong trào thi đua " + period.label(), """
                Thực hiện %s, đề nghị các cơ quan, đơn vị, địa phương báo cáo kết quả thực hiện Phong trào thi đua %s, gửi về %s%s.

                Đề cương báo cáo:
                %s

                Số liệu nhập theo Biểu số liệu trên hệ thống: giá trị thực hiện, %s; nội dung không có thì chọn Không phát sinh hoặc Không thuộc phạm vi.""".formatted(
                        plan.shortTitle(),
                        period.label(),
                        plan.office(plan.reporting().consolidator()).name(),
                        until,
                        outline,
                        Texts.inSentence(period.kind().estimateTitle())));
    }
}

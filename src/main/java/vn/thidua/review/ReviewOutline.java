package vn.thidua.review;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Reporting;

/** In which sections the issuer's report on a review is written. */
final class ReviewOutline {

    /** For plans without a reporting clause (assumed: the usual order of such reports). */
    private static final List<String> USUAL = List.of(
            "Công tác lãnh đạo, chỉ đạo, triển khai",
            "Kết quả thực hiện",
            "Tuyên truyền, điển hình tiên tiến",
            "Kiểm tra, giám sát",
            "Khen thưởng",
            "Đánh giá chung",
            "Phương hướng, nhiệm vụ",
            "Đề xuất, kiến nghị");

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");

    private ReviewOutline() {}

    static List<Reporting.OutlineSection> of(Plan plan) {
        if (plan.reporting() != null) {
            return plan.reporting().outline();
        }
        var sections = new ArrayList<Reporting.OutlineSection>();
        for (int i = 0; i < USUAL.size(); i++) {
            sections.add(new Reporting.OutlineSection(
                    "muc-" + (i + 1), ROMAN.get(i), USUAL.get(i), null, null, null, List.of(), plan.source()));
        }
        return sections;
    }
}

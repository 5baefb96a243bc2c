package vn.thidua.review;

import java.util.List;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Reporting;

/** The sections of a report on a review: those of the plan's periodic reports, or the usual ones where the plan names none. */
final class ReviewOutline {

    /** The order in which offices report (practice). */
    private static final List<Reporting.OutlineSection> USUAL = List.of(
            section("chi-dao", "I", "Công tác lãnh đạo, chỉ đạo, triển khai"),
            section("ket-qua", "II", "Kết quả thực hiện"),
            section("tuyen-truyen", "III", "Công tác tuyên truyền, điển hình tiên tiến"),
            section("kiem-tra", "IV", "Công tác kiểm tra, giám sát"),
            section("khen-thuong", "V", "Công tác khen thưởng"),
            section("danh-gia", "VI", "Đánh giá chung: ưu điểm; tồn tại, hạn chế; nguyên nhân; bài học kinh nghiệm"),
            section("phuong-huong", "VII", "Phương hướng, nhiệm vụ"));

    private ReviewOutline() {}

    static List<Reporting.OutlineSection> of(Plan plan, Office office) {
        return plan.reporting() == null ? USUAL : plan.reporting().outlineFor(office);
    }

    private static Reporting.OutlineSection section(String id, String number, String title) {
        return new Reporting.OutlineSection(id, number, title, null, null, null, List.of(), null);
    }
}

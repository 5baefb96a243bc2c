package vn.thidua.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.ReviewKind;
import vn.thidua.support.Desk;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Typed;
import vn.thidua.support.TypedReport;

/** Offices' reviews of the plan {@code so-ket-don-vi} as tests tell them. */
@Component
class OfficeReviewWork {

    static final String PLAN = "so-ket-don-vi";
    static final String PHASE = "2024-2025";

    private final Desk desk;
    private final Reviews reviews;
    private final ObligationStarts starts;
    private final Obligations obligations;

    OfficeReviewWork(Desk desk, Reviews reviews, ObligationStarts starts, Obligations obligations) {
        this.desk = desk;
        this.reviews = reviews;
        this.starts = starts;
        this.obligations = obligations;
    }

    static String id(String office) {
        return Obligation.id(Review.id(PLAN, PHASE, ReviewKind.SO_KET), office);
    }

    static String person(String office, String role) {
        return PLAN + "." + office + "." + role;
    }

    Obligation obligation(String office) {
        return obligations.get(id(office));
    }

    /** The mid-term review opens and the offices get their work. */
    Review opens() {
        Review review = reviews.open(PLAN, PHASE, ReviewKind.SO_KET, null, null);
        reviews.openObligations(review.id());
        while (starts.startNext(review.id())) {
            // the next batch
        }
        desk.runReadySteps();
        return review;
    }

    /** In December 2024 the office reported: 90 % in time, 3 late letters, 85 % of its plan. */
    void reported2024(String... offices) {
        desk.at("2024-12-02T08:00").opensRound(PLAN, "2024");
        for (String office : offices) {
            ReportingOffice reporting = desk.office(PLAN, office, "2024");
            TypedReport report = reporting
                    .report()
                    .says("ket-qua", "Đã hoàn thành 3 công trình.")
                    .figure("dung-han", "90", "91")
                    .figure("don-thu", "3", "4")
                    .figure("muc-dat", "85", "88");
            reporting.sends(report).isAccepted();
        }
    }

    ReportingOffice office(String office) {
        return desk.office(PLAN, office, "2024").onReview(id(office));
    }

    void holds(String office) {
        desk.as(person(office, "chuyen-vien"))
                .does(
                        "userTask_hold",
                        id(office),
                        Typed.json("decision", "held", "heldOn", "2025-09-20", "place", "Hội trường phường"));
        desk.runReadySteps();
    }

    /** A report on a review as it is typed. */
    static final class TypedReview {

        private final Map<String, Object> sections = new LinkedHashMap<>();
        private final Map<String, Object> figures = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> targets = new LinkedHashMap<>();
        private final List<Object> criteria = new ArrayList<>();
        private final List<Object> examples = new ArrayList<>();

        /** Complete, and in agreement with what {@link #reported2024} says. */
        static TypedReview complete() {
            var review = new TypedReview();
            review.sections.put("ket-qua", "Kết quả giai đoạn 2024 - 2025.");
            review.figure("dung-han", "92", "93")
                    .figure("don-thu", "2", "4")
                    .figure("muc-dat", "70", "95")
                    .target("dung-han", "dat", "90", null)
                    .target("don-thu", "dat", "3", null)
                    .target("muc-dat", "chua-dat", "85", null)
                    .target("de-an", "khong-thuoc-pham-vi", null, null);
            review.criteria.add(Map.of("id", "cong-khai", "verdict", "dat", "comment", "Đã công khai."));
            return review;
        }

        TypedReview figure(String id, String actual, String estimate) {
            figures.put(
                    id,
                    Map.of(
                            "answer",
                            "so-lieu",
                            "actual",
                            new BigDecimal(actual),
                            "estimate",
                            new BigDecimal(estimate)));
            return this;
        }

        TypedReview target(String id, String verdict, String reached, String explanation) {
            var said = new LinkedHashMap<String, Object>();
            said.put("id", id);
            said.put("verdict", verdict);
            said.put("reached", reached == null ? null : new BigDecimal(reached));
            said.put("explanation", explanation);
            targets.put(id, said);
            return this;
        }

        TypedReview silentOn(String target) {
            targets.remove(target);
            return this;
        }

        TypedReview withoutCriteria() {
            criteria.clear();
            return this;
        }

        TypedReview example(String name) {
            examples.add(Map.of("kind", "mo-hinh", "name", name, "content", "Cách làm, kết quả."));
            return this;
        }

        Map<String, Object> content() {
            return new LinkedHashMap<>(Map.of(
                    "sections",
                    sections,
                    "figures",
                    figures,
                    "targets",
                    List.copyOf(targets.values()),
                    "criteria",
                    criteria,
                    "examples",
                    examples,
                    "proposals",
                    "Đề nghị bố trí thêm kinh phí."));
        }
    }
}

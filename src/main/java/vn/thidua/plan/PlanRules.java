package vn.thidua.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What must hold between the values of a plan beyond their form: each rule names the key that somebody has to mend. */
final class PlanRules {

    /** Stands for "every year" where two dates of the same year are compared; a leap year, so that 29/02 exists. */
    static final int ANY_YEAR = 2024;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PlanProblems problems;
    private final SigningRules signing;

    PlanRules(PlanProblems problems) {
        this.problems = problems;
        this.signing = new SigningRules(problems);
    }

    /** Checks a record as soon as it is built; {@code path} is where it stands. */
    void check(String path, Record built) {
        if (built instanceof Plan plan) {
            checkPlan(plan);
        } else if (built instanceof Office office) {
            checkOffice(path, office);
        } else if (built instanceof Phase phase) {
            checkPhase(path, phase);
        } else if (built instanceof Target target) {
            checkTarget(path, target);
        } else if (built instanceof Figure figure) {
            checkFigure(path, figure);
        } else if (built instanceof Reporting reporting) {
            checkPeriodsDiffer(path, reporting);
            problems.require(
                    reporting.consolidationDays() >= 0,
                    path + ".consolidation_working_days",
                    "số ngày làm việc không được âm.");
        } else if (built instanceof Reporting.Period period) {
            checkPeriod(path, period);
        } else if (built instanceof Reporting.RequestLetter letter) {
            problems.require(
                    letter.waitWorkingDays() >= 0, path + ".wait_working_days", "số ngày làm việc không được âm.");
        } else if (built instanceof Reporting.Urging urging) {
            problems.require(urging.letters() >= 0, path + ".letters", "số công văn không được âm.");
            problems.require(urging.daysToIssue() > 0, path + ".working_days", "phải là số ngày làm việc lớn hơn 0.");
        } else if (built instanceof Duty duty) {
            checkDuty(path, duty);
        } else if (built instanceof Review review) {
            checkReview(path, review);
        } else if (built instanceof SigningChain chain) {
            signing.check(path, chain);
        }
    }

    void checkDeadline(String path, Deadline deadline) {
        if (deadline.start() != null && deadline.start().yearly() != deadline.yearly()) {
            problems.add(path, "ngày bắt đầu và thời hạn phải cùng ghi năm hoặc cùng không ghi năm.");
        } else {
            problems.requireNotBefore(path, deadline.lastDay(ANY_YEAR), deadline.firstDay(ANY_YEAR), "ngày bắt đầu");
        }
    }

    private void checkDuty(String path, Duty duty) {
        problems.require(
                duty.document() == null
                        || (duty.result() == null && duty.counts().isEmpty()),
                path + ".document",
                "nhiệm vụ thực hiện bằng văn bản không hỏi thêm counts hoặc result; hãy bỏ document hoặc bỏ các khóa đó.");
        problems.require(
                duty.counts().stream().map(DutyCount::id).distinct().count()
                        == duty.counts().size(),
                path + ".counts",
                "mỗi số liệu của nhiệm vụ phải có mã riêng.");
    }

    private void checkOffice(String path, Office office) {
        if (office.validFrom() != null && office.validTo() != null) {
            problems.requireNotBefore(
                    path + ".valid_to",
                    Optional.of(office.validTo()),
                    Optional.of(office.validFrom()),
                    "ngày thành lập");
        }
        problems.require(
                office.kind() != OfficeKind.NHOM || office.enteredBy() != null,
                path + ".entered_by",
                "nhóm không có tài khoản phải có cơ quan nhập thay.");
        problems.require(
                !office.id().equals(office.enteredBy()), path + ".entered_by", "cơ quan không tự nhập thay cho mình.");
        problems.require(
                office.successors().isEmpty() || office.validTo() != null,
                path + ".successors",
                "chỉ cơ quan có ngày kết thúc (valid_to) mới có cơ quan kế thừa.");
    }

    private void checkPhase(String path, Phase phase) {
        problems.require(
                phase.starts().firstDay(ANY_YEAR).isPresent() && !phase.starts().yearly(),
                path + ".starts",
                "giai đoạn phải có ngày bắt đầu ghi rõ năm, ví dụ {from: 2026}.");
        if (phase.ends().lastDay(ANY_YEAR).isEmpty() || phase.ends().yearly()) {
            problems.add(path + ".ends", "giai đoạn phải có ngày kết thúc ghi rõ năm, ví dụ 2030.");
        } else {
            problems.requireNotBefore(
                    path + ".ends",
                    phase.ends().lastDay(ANY_YEAR),
                    phase.starts().firstDay(ANY_YEAR),
                    "ngày bắt đầu");
        }
        problems.require(
                !phase.needs().contains(PhaseNeed.HUONG_DAN_CAP_TREN) || phase.guidanceFrom() != null,
                path + ".guidance_from",
                "giai đoạn cần hướng dẫn của cấp trên phải ghi cấp nào hướng dẫn.");
    }

    private void checkTarget(String path, Target target) {
        switch (target.comparator()) {
            case KHOANG -> {
                problems.require(target.from() != null, path + ".from", "chỉ tiêu trong khoảng phải ghi mức thấp.");
                problems.require(target.to() != null, path + ".to", "chỉ tiêu trong khoảng phải ghi mức cao.");
                problems.require(
                        target.from() == null
                                || target.to() == null
                                || target.from().compareTo(target.to()) < 0,
                        path + ".to",
                        "mức cao phải lớn hơn mức thấp.");
            }
            case HOAN_THANH ->
                problems.require(target.due().canBeOverdue(), path + ".due", "việc phải hoàn thành cần có thời hạn.");
            case BANG, TOI_THIEU, TOI_DA, DUOI ->
                problems.require(target.value() != null, path + ".value", "chỉ tiêu này phải ghi mức cần đạt.");
        }
        problems.require(
                target.scope() != FigureScope.TOAN_DIA_BAN || target.providedBy() != null,
                path + ".provided_by",
                "chỉ tiêu toàn địa bàn phải ghi cơ quan cung cấp số liệu.");
        problems.require(
                target.baseYear() == null
                        || target.due()
                                        .lastDay(ANY_YEAR)
                                        .map(LocalDate::getYear)
                                        .orElse(target.baseYear())
                                >= target.baseYear(),
                path + ".due",
                "thời hạn không được trước năm gốc so sánh.");
    }

    private void checkFigure(String path, Figure figure) {
        problems.require(
                figure.min() == null || figure.max() == null || figure.min().compareTo(figure.max()) < 0,
                path + ".max",
                "giá trị lớn nhất phải lớn hơn giá trị nhỏ nhất.");
        problems.require(
                figure.decimals() >= 0 && figure.decimals() <= 4,
                path + ".decimals",
                "số chữ số thập phân phải từ 0 đến 4.");
        problems.require(
                !figure.share() || (figure.max() != null && figure.max().compareTo(WHOLE) == 0 && figure.min() != null),
                path + ".max",
                "tỷ lệ của một tổng phải có min và max: 100.");
        problems.require(
                (figure.aggregate() == Aggregate.TY_LE_CUA_TONG) == (figure.ratio() != null),
                path + ".ratio",
                "ratio (part, whole) đi cùng và chỉ đi cùng aggregate: ty-le-cua-tong.");
        problems.require(
                (figure.scope() == FigureScope.TOAN_DIA_BAN) == (figure.providedBy() != null),
                path + ".provided_by",
                "provided_by đi cùng và chỉ đi cùng scope: toan-dia-ban.");
    }

    private void checkPeriodsDiffer(String path, Reporting reporting) {
        Set<PeriodKind> seen = EnumSet.noneOf(PeriodKind.class);
        for (int i = 0; i < reporting.periods().size(); i++) {
            problems.require(
                    seen.add(reporting.periods().get(i).kind()),
                    path + ".periods[" + i + "].kind",
                    "mỗi loại kỳ báo cáo chỉ ghi một lần.");
        }
    }

    private void checkPeriod(String path, Reporting.Period period) {
        problems.require(
                period.opens().firstDay(ANY_YEAR).isPresent(),
                path + ".opens",
                "phải ghi ngày mở đợt báo cáo, ví dụ {from: 11-01}.");
        problems.requireNotBefore(
                path + ".due",
                period.due().lastDay(ANY_YEAR),
                period.opens().firstDay(ANY_YEAR),
                "ngày mở đợt báo cáo");
        problems.requireNotBefore(
                path + ".due",
                period.due().lastDay(ANY_YEAR),
                period.dataUntil().lastDay(ANY_YEAR),
                "ngày chốt số liệu");
        problems.requireNotBefore(
                path + ".consolidated_due",
                period.consolidatedDue().lastDay(ANY_YEAR),
                period.due().lastDay(ANY_YEAR),
                "thời hạn báo cáo của các đơn vị");
    }

    private void checkReview(String path, Review review) {
        problems.requireNotBefore(
                path + ".report_by",
                review.reportBy().lastDay(ANY_YEAR),
                review.holdBy().lastDay(ANY_YEAR),
                "thời hạn tổ chức");
    }

    private void checkPlan(Plan plan) {
        problems.require(
                PlanIds.FORM.matcher(plan.id()).matches(),
                "id",
                "mã Kế hoạch phải gồm chữ thường không dấu, chữ số và dấu gạch nối.");
        problems.require(
                plan.issuedOn() == null
                        || plan.parent().date() == null
                        || !plan.issuedOn().isBefore(plan.parent().date()),
                "issued_on",
                "Kế hoạch không được ban hành trước văn bản cấp trên mà Kế hoạch thực hiện.");
        problems.require(
                plan.reporting() != null || plan.followedBy() != null,
                "followed_by",
                "Kế hoạch không có mục reporting phải ghi cơ quan theo dõi, ví dụ {office: van-phong-so, src: …}.");
        problems.require(
                !plan.id().equals(plan.parentPlan()), "parent_plan", "Kế hoạch không thể là cấp trên của chính mình.");
        checkPartOf(plan);
        checkSetsHaveMembers(plan);
        checkDueAfterIssue(plan);
        ReviewRules.check(problems, plan);
        AwardRules.check(problems, plan);
        signing.check(plan);
        PlanLifeRules.check(problems, plan);
    }

    private void checkPartOf(Plan plan) {
        for (int i = 0; i < plan.offices().size(); i++) {
            Set<String> above = new LinkedHashSet<>();
            Office office = plan.offices().get(i);
            for (Optional<Office> at = Optional.of(office);
                    at.isPresent() && at.get().partOf() != null;
                    at = plan.findOffice(at.get().partOf())) {
                if (!above.add(at.get().id())) {
                    problems.add(
                            "offices[" + i + "].part_of",
                            "cơ quan không thể trực thuộc chính mình, kể cả qua cơ quan khác (%s → %s).",
                            String.join(" → ", above),
                            at.get().id());
                    break;
                }
            }
        }
    }

    private void checkSetsHaveMembers(Plan plan) {
        for (int i = 0; i < plan.officeSets().size(); i++) {
            String set = plan.officeSets().get(i).id();
            problems.require(
                    plan.offices().stream().anyMatch(each -> each.isIn(set)),
                    "office_sets[" + i + "].id",
                    "không có cơ quan, đơn vị nào ghi nhóm này trong sets.");
        }
    }

    private void checkDueAfterIssue(Plan plan) {
        Optional<LocalDate> issued = Optional.ofNullable(plan.issuedOn());
        for (int i = 0; i < plan.subordinatePlans().size(); i++) {
            requireDueNotBefore(
                    "subordinate_plans[" + i + "].due",
                    plan.subordinatePlans().get(i).due(),
                    issued);
        }
        for (int i = 0; i < plan.duties().size(); i++) {
            requireDueNotBefore("duties[" + i + "].due", plan.duties().get(i).due(), issued);
        }
    }

    private void requireDueNotBefore(String path, Deadline due, Optional<LocalDate> issued) {
        if (!due.yearly()) {
            problems.requireNotBefore(path, due.lastDay(ANY_YEAR), issued, "ngày ban hành Kế hoạch");
        }
    }
}

package vn.thidua.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.platform.time.VietnamTime;

/** What must hold between the values of a plan beyond their form: each rule names the key that somebody has to mend. */
final class PlanRules {

    /** Stands for "every year" where two dates of the same year are compared; a leap year, so that 29/02 exists. */
    static final int ANY_YEAR = 2024;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PlanProblems problems;

    PlanRules(PlanProblems problems) {
        this.problems = problems;
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
            require(
                    reporting.consolidationDays() >= 0,
                    path + ".consolidation_working_days",
                    "số ngày làm việc không được âm.");
        } else if (built instanceof Reporting.Period period) {
            checkPeriod(path, period);
        } else if (built instanceof Reporting.RequestLetter letter) {
            require(letter.waitWorkingDays() >= 0, path + ".wait_working_days", "số ngày làm việc không được âm.");
        } else if (built instanceof Reporting.Urging urging) {
            require(urging.letters() >= 0, path + ".letters", "số công văn không được âm.");
            require(urging.daysToIssue() > 0, path + ".working_days", "phải là số ngày làm việc lớn hơn 0.");
        } else if (built instanceof Duty duty) {
            checkDuty(path, duty);
        } else if (built instanceof Review review) {
            checkReview(path, review);
        } else if (built instanceof SigningChain chain) {
            checkChain(path, chain);
        }
    }

    void checkDeadline(String path, Deadline deadline) {
        if (deadline.start() != null && deadline.start().yearly() != deadline.yearly()) {
            problems.add(path, "ngày bắt đầu và thời hạn phải cùng ghi năm hoặc cùng không ghi năm.");
        } else {
            requireNotBefore(path, deadline.lastDay(ANY_YEAR), deadline.firstDay(ANY_YEAR), "ngày bắt đầu");
        }
    }

    private void checkDuty(String path, Duty duty) {
        require(
                duty.document() == null
                        || (duty.result() == null && duty.counts().isEmpty()),
                path + ".document",
                "nhiệm vụ thực hiện bằng văn bản không hỏi thêm counts hoặc result; hãy bỏ document hoặc bỏ các khóa đó.");
        require(
                duty.counts().stream().map(DutyCount::id).distinct().count()
                        == duty.counts().size(),
                path + ".counts",
                "mỗi số liệu của nhiệm vụ phải có mã riêng.");
    }

    private void checkOffice(String path, Office office) {
        if (office.validFrom() != null && office.validTo() != null) {
            requireNotBefore(
                    path + ".valid_to",
                    Optional.of(office.validTo()),
                    Optional.of(office.validFrom()),
                    "ngày thành lập");
        }
        require(
                office.kind() != OfficeKind.NHOM || office.enteredBy() != null,
                path + ".entered_by",
                "nhóm không có tài khoản phải có cơ quan nhập thay.");
        require(!office.id().equals(office.enteredBy()), path + ".entered_by", "cơ quan không tự nhập thay cho mình.");
        require(
                office.successors().isEmpty() || office.validTo() != null,
                path + ".successors",
                "chỉ cơ quan có ngày kết thúc (valid_to) mới có cơ quan kế thừa.");
    }

    private void checkPhase(String path, Phase phase) {
        require(
                phase.starts().firstDay(ANY_YEAR).isPresent() && !phase.starts().yearly(),
                path + ".starts",
                "giai đoạn phải có ngày bắt đầu ghi rõ năm, ví dụ {from: 2026}.");
        if (phase.ends().lastDay(ANY_YEAR).isEmpty() || phase.ends().yearly()) {
            problems.add(path + ".ends", "giai đoạn phải có ngày kết thúc ghi rõ năm, ví dụ 2030.");
        } else {
            requireNotBefore(
                    path + ".ends",
                    phase.ends().lastDay(ANY_YEAR),
                    phase.starts().firstDay(ANY_YEAR),
                    "ngày bắt đầu");
        }
        require(
                !phase.needs().contains(PhaseNeed.HUONG_DAN_CAP_TREN) || phase.guidanceFrom() != null,
                path + ".guidance_from",
                "giai đoạn cần hướng dẫn của cấp trên phải ghi cấp nào hướng dẫn.");
    }

    private void checkTarget(String path, Target target) {
        switch (target.comparator()) {
            case KHOANG -> {
                require(target.from() != null, path + ".from", "chỉ tiêu trong khoảng phải ghi mức thấp.");
                require(target.to() != null, path + ".to", "chỉ tiêu trong khoảng phải ghi mức cao.");
                require(
                        target.from() == null
                                || target.to() == null
                                || target.from().compareTo(target.to()) < 0,
                        path + ".to",
                        "mức cao phải lớn hơn mức thấp.");
            }
            case HOAN_THANH ->
                require(target.due().canBeOverdue(), path + ".due", "việc phải hoàn thành cần có thời hạn.");
            case BANG, TOI_THIEU, TOI_DA, DUOI ->
                require(target.value() != null, path + ".value", "chỉ tiêu này phải ghi mức cần đạt.");
        }
        require(
                target.scope() != FigureScope.TOAN_DIA_BAN || target.providedBy() != null,
                path + ".provided_by",
                "chỉ tiêu toàn địa bàn phải ghi cơ quan cung cấp số liệu.");
        require(
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
        require(
                figure.min() == null || figure.max() == null || figure.min().compareTo(figure.max()) < 0,
                path + ".max",
                "giá trị lớn nhất phải lớn hơn giá trị nhỏ nhất.");
        require(
                figure.decimals() >= 0 && figure.decimals() <= 4,
                path + ".decimals",
                "số chữ số thập phân phải từ 0 đến 4.");
        require(
                !figure.share() || (figure.max() != null && figure.max().compareTo(WHOLE) == 0 && figure.min() != null),
                path + ".max",
                "tỷ lệ của một tổng phải có min và max: 100.");
        require(
                (figure.aggregate() == Aggregate.TY_LE_CUA_TONG) == (figure.ratio() != null),
                path + ".ratio",
                "ratio (part, whole) đi cùng và chỉ đi cùng aggregate: ty-le-cua-tong.");
        require(
                (figure.scope() == FigureScope.TOAN_DIA_BAN) == (figure.providedBy() != null),
                path + ".provided_by",
                "provided_by đi cùng và chỉ đi cùng scope: toan-dia-ban.");
    }

    private void checkPeriodsDiffer(String path, Reporting reporting) {
        Set<PeriodKind> seen = EnumSet.noneOf(PeriodKind.class);
        for (int i = 0; i < reporting.periods().size(); i++) {
            require(
                    seen.add(reporting.periods().get(i).kind()),
                    path + ".periods[" + i + "].kind",
                    "mỗi loại kỳ báo cáo chỉ ghi một lần.");
        }
    }

    private void checkPeriod(String path, Reporting.Period period) {
        require(
                period.opens().firstDay(ANY_YEAR).isPresent(),
                path + ".opens",
                "phải ghi ngày mở đợt báo cáo, ví dụ {from: 11-01}.");
        requireNotBefore(
                path + ".due",
                period.due().lastDay(ANY_YEAR),
                period.opens().firstDay(ANY_YEAR),
                "ngày mở đợt báo cáo");
        requireNotBefore(
                path + ".due",
                period.due().lastDay(ANY_YEAR),
                period.dataUntil().lastDay(ANY_YEAR),
                "ngày chốt số liệu");
        requireNotBefore(
                path + ".consolidated_due",
                period.consolidatedDue().lastDay(ANY_YEAR),
                period.due().lastDay(ANY_YEAR),
                "thời hạn báo cáo của các đơn vị");
    }

    private void checkReview(String path, Review review) {
        requireNotBefore(
                path + ".report_by",
                review.reportBy().lastDay(ANY_YEAR),
                review.holdBy().lastDay(ANY_YEAR),
                "thời hạn tổ chức");
    }

    private void checkChain(String path, SigningChain chain) {
        List<SigningStep> steps = chain.steps();
        require(steps.get(0).step() == Step.SOAN, path + ".steps[0].step", "bước đầu tiên phải là soan.");
        require(
                steps.get(steps.size() - 1).step() == Step.CAP_SO,
                path + ".steps[" + (steps.size() - 1) + "].step",
                "bước cuối cùng phải là cap-so.");
        require(chain.has(Step.KY), path + ".steps", "phải có bước ky (ký ban hành).");
        Set<Step> earlier = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String at = path + ".steps[" + i + "]";
            SigningStep step = steps.get(i);
            require(
                    i == 0 || steps.get(i - 1).step().compareTo(step.step()) < 0,
                    at + ".step",
                    "các bước phải theo thứ tự soan, duyet, lay-y-kien, to-trinh, tham-tra, ky-nhay, ky, cap-so, mỗi bước một"
                            + " lần.");
            require(
                    step.returnTo() == null || earlier.contains(step.returnTo()),
                    at + ".return_to",
                    "chỉ trả lại được về một bước đã có ở trước.");
            require(
                    step.step() != Step.KY && step.step() != Step.TO_TRINH || step.role() == Role.LANH_DAO,
                    at + ".role",
                    "chỉ lanh-dao ký: người xử lý thay, chuyên viên, trưởng phòng, văn thư không ký.");
            require(
                    step.capacity() != SigningCapacity.TUQ,
                    at + ".capacity",
                    "TUQ. theo giấy ủy quyền đăng ký khi có, không ghi trong kế hoạch.");
            require(
                    (step.step() == Step.TO_TRINH) == (step.symbol() != null),
                    at + ".symbol",
                    "ký hiệu Tờ trình đi cùng và chỉ đi cùng bước to-trinh.");
            require(
                    (step.step() == Step.TO_TRINH) == (step.numberedBy() != null),
                    at + ".numbered_by",
                    "nơi cấp số Tờ trình đi cùng và chỉ đi cùng bước to-trinh.");
            require(
                    (step.step() == Step.LAY_Y_KIEN) == !step.consults().isEmpty(),
                    at + ".consults",
                    "nơi được lấy ý kiến đi cùng và chỉ đi cùng bước lay-y-kien.");
            require(
                    step.workingDays() == null ? step.step() != Step.LAY_Y_KIEN : step.workingDays() > 0,
                    at + ".working_days",
                    "phải là số ngày làm việc lớn hơn 0, và bước lay-y-kien phải có.");
            earlier.add(step.step());
        }
    }

    private void checkPlan(Plan plan) {
        require(
                PlanIds.FORM.matcher(plan.id()).matches(),
                "id",
                "mã Kế hoạch phải gồm chữ thường không dấu, chữ số và dấu gạch nối.");
        require(
                plan.issuedOn() == null
                        || plan.parent().date() == null
                        || !plan.issuedOn().isBefore(plan.parent().date()),
                "issued_on",
                "Kế hoạch không được ban hành trước văn bản cấp trên mà Kế hoạch thực hiện.");
        require(
                plan.reporting() != null || plan.followedBy() != null,
                "followed_by",
                "Kế hoạch không có mục reporting phải ghi cơ quan theo dõi, ví dụ {office: van-phong-so, src: …}.");
        require(!plan.id().equals(plan.parentPlan()), "parent_plan", "Kế hoạch không thể là cấp trên của chính mình.");
        checkPartOf(plan);
        checkSetsHaveMembers(plan);
        checkDueAfterIssue(plan);
        ReviewRules.check(problems, plan);
        AwardRules.check(problems, plan);
        checkUpward(plan);
        checkUrging(plan);
        checkCriteria(plan);
        checkSomebodyCanDoTheWork(plan);
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
            require(
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
            requireNotBefore(path, due.lastDay(ANY_YEAR), issued, "ngày ban hành Kế hoạch");
        }
    }

    /** A row of the upward route and the chain of its document say the same. */
    private void checkUpward(Plan plan) {
        if (plan.reporting() == null) {
            return;
        }
        for (int i = 0; i < plan.reporting().upward().size(); i++) {
            Reporting.Upward row = plan.reporting().upward().get(i);
            String at = "reporting.upward[" + i + "]";
            Optional<SigningChain> chain = plan.findSigning(row.document());
            if (chain.isPresent()) {
                requireSame(at + ".drafter", row.drafter(), chain.get(), Step.SOAN);
                requireSame(at + ".signer", row.signer(), chain.get(), Step.KY);
                requireSame(at + ".number_by", row.numberBy(), chain.get(), Step.CAP_SO);
                if (row.via() != null) {
                    requireSame(at + ".via", row.via(), chain.get(), Step.THAM_TRA);
                }
                requireRecipients(at + ".to", row.to(), chain.get());
            }
        }
    }

    /** A letter that urges must reach those whom it urges. */
    private void checkUrging(Plan plan) {
        if (plan.reporting() == null || plan.reporting().urging() == null) {
            return;
        }
        String document = plan.reporting().urging().document();
        plan.findSigning(document)
                .ifPresent(chain -> require(
                        chain.recipients().stream().anyMatch(Recipient::leftToSubject),
                        "reporting.urging.document",
                        "signing.%s.recipients phải có một dòng purpose: thuc-hien không ghi offices, dành cho các cơ quan được đôn đốc."
                                .formatted(document)));
    }

    /** A set that somebody works out must have a way to be issued, and by the office that issues it. */
    private void checkCriteria(Plan plan) {
        if (plan.criteria() == null) {
            return;
        }
        require(
                plan.criteria().commentDays() > 0,
                "criteria.comment_working_days",
                "phải là số ngày làm việc lớn hơn 0.");
        for (int i = 0; i < plan.criteria().sets().size(); i++) {
            Criteria.CriteriaSet set = plan.criteria().sets().get(i);
            String document = plan.criteria().documentOf(set);
            String at = "criteria.sets[" + i + "]";
            require(
                    document != null,
                    at + ".document",
                    "bộ tiêu chí phải có trình tự ký, hãy ghi criteria.document hoặc document của bộ này.");
            plan.findSigning(document)
                    .ifPresent(chain -> require(
                            chain.body().equals(set.issuer()),
                            at + ".issuer",
                            "phải trùng với body của signing.%s (%s).".formatted(document, chain.body())));
        }
    }

    /** A step or a consolidation that falls to a body without accounts would wait for ever. */
    private void checkSomebodyCanDoTheWork(Plan plan) {
        plan.signing().forEach((document, chain) -> {
            for (int i = 0; i < chain.steps().size(); i++) {
                SigningStep step = chain.steps().get(i);
                String at = "signing." + document + ".steps[" + i + "]";
                requireAccounts(plan, at + ".office", step.office());
                requireAccounts(plan, at + ".numbered_by", step.numberedBy());
            }
        });
        if (plan.reporting() != null) {
            requireAccounts(plan, "reporting.consolidator", plan.reporting().consolidator());
        }
        if (plan.followedBy() != null) {
            requireAccounts(plan, "followed_by.office", plan.followedBy().office());
        }
        for (int i = 0; i < plan.offices().size(); i++) {
            requireAccounts(
                    plan, "offices[" + i + "].entered_by", plan.offices().get(i).enteredBy());
        }
    }

    private void requireAccounts(Plan plan, String path, String office) {
        if (office != null) {
            require(
                    plan.findOffice(office).map(Office::hasAccounts).orElse(true),
                    path,
                    "cơ quan “%s” không có tài khoản nên không xử lý được, hãy chọn cơ quan khác.".formatted(office));
        }
    }

    private void requireSame(String path, String office, SigningChain chain, Step step) {
        String expected = chain.step(step).map(SigningStep::office).orElse("không có bước này");
        require(
                office.equals(expected),
                path,
                "phải trùng với bước %s của signing.%s (%s).".formatted(step.code(), chain.document(), expected));
    }

    /** A chain without recipients leaves them to văn thư; one that names them names those whom the report is addressed to. */
    private void requireRecipients(String path, List<String> to, SigningChain chain) {
        List<String> named = chain.recipients().stream()
                .flatMap(each -> each.offices().stream())
                .toList();
        for (int i = 0; i < to.size(); i++) {
            require(
                    chain.recipients().isEmpty() || named.contains(to.get(i)),
                    path + "[" + i + "]",
                    "phải có trong nơi nhận của signing.%s.".formatted(chain.document()));
        }
    }

    private void require(boolean holds, String path, String sentence) {
        if (!holds) {
            problems.add(path, "%s", sentence);
        }
    }

    private void requireNotBefore(String path, Optional<LocalDate> date, Optional<LocalDate> bound, String boundName) {
        if (date.isPresent() && bound.isPresent() && date.get().isBefore(bound.get())) {
            problems.add(
                    path,
                    "thời hạn %s đứng trước %s %s.",
                    VietnamTime.format(date.get()),
                    boundName,
                    VietnamTime.format(bound.get()));
        }
    }
}

package vn.thidua.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold for the ways in which documents of a plan are signed, and for whoever does the steps. */
final class SigningRules {

    private final PlanProblems problems;

    SigningRules(PlanProblems problems) {
        this.problems = problems;
    }

    /** What the plan says elsewhere fits its chains. */
    void check(Plan plan) {
        checkUpward(plan);
        checkUrging(plan);
        checkCriteria(plan);
        checkSomebodyCanDoTheWork(plan);
    }

    /** One chain as soon as it is built. */
    void check(String path, SigningChain chain) {
        List<SigningStep> steps = chain.steps();
        problems.require(steps.get(0).step() == Step.SOAN, path + ".steps[0].step", "bước đầu tiên phải là soan.");
        problems.require(
                steps.get(steps.size() - 1).step() == Step.CAP_SO,
                path + ".steps[" + (steps.size() - 1) + "].step",
                "bước cuối cùng phải là cap-so.");
        problems.require(chain.has(Step.KY), path + ".steps", "phải có bước ky (ký ban hành).");
        Set<Step> earlier = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String at = path + ".steps[" + i + "]";
            SigningStep step = steps.get(i);
            problems.require(
                    i == 0 || steps.get(i - 1).step().compareTo(step.step()) < 0,
                    at + ".step",
                    "các bước phải theo thứ tự soan, duyet, lay-y-kien, to-trinh, tham-tra, ky-nhay, ky, cap-so, mỗi bước một"
                            + " lần.");
            problems.require(
                    step.returnTo() == null || earlier.contains(step.returnTo()),
                    at + ".return_to",
                    "chỉ trả lại được về một bước đã có ở trước.");
            problems.require(
                    step.step() != Step.KY && step.step() != Step.TO_TRINH || step.role() == Role.LANH_DAO,
                    at + ".role",
                    "chỉ lanh-dao ký: người xử lý thay, chuyên viên, trưởng phòng, văn thư không ký.");
            problems.require(
                    step.capacity() != SigningCapacity.TUQ,
                    at + ".capacity",
                    "TUQ. theo giấy ủy quyền đăng ký khi có, không ghi trong kế hoạch.");
            problems.require(
                    (step.step() == Step.TO_TRINH) == (step.symbol() != null),
                    at + ".symbol",
                    "ký hiệu Tờ trình đi cùng và chỉ đi cùng bước to-trinh.");
            problems.require(
                    (step.step() == Step.TO_TRINH) == (step.numberedBy() != null),
                    at + ".numbered_by",
                    "nơi cấp số Tờ trình đi cùng và chỉ đi cùng bước to-trinh.");
            problems.require(
                    (step.step() == Step.LAY_Y_KIEN) == !step.consults().isEmpty(),
                    at + ".consults",
                    "nơi được lấy ý kiến đi cùng và chỉ đi cùng bước lay-y-kien.");
            problems.require(
                    step.workingDays() == null ? step.step() != Step.LAY_Y_KIEN : step.workingDays() > 0,
                    at + ".working_days",
                    "phải là số ngày làm việc lớn hơn 0, và bước lay-y-kien phải có.");
            earlier.add(step.step());
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
                .ifPresent(chain -> problems.require(
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
        problems.require(
                plan.criteria().commentDays() > 0,
                "criteria.comment_working_days",
                "phải là số ngày làm việc lớn hơn 0.");
        for (int i = 0; i < plan.criteria().sets().size(); i++) {
            Criteria.CriteriaSet set = plan.criteria().sets().get(i);
            String document = plan.criteria().documentOf(set);
            String at = "criteria.sets[" + i + "]";
            problems.require(
                    document != null,
                    at + ".document",
                    "bộ tiêu chí phải có trình tự ký, hãy ghi criteria.document hoặc document của bộ này.");
            plan.findSigning(document)
                    .ifPresent(chain -> problems.require(
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
            problems.require(
                    plan.findOffice(office).map(Office::hasAccounts).orElse(true),
                    path,
                    "cơ quan “%s” không có tài khoản nên không xử lý được, hãy chọn cơ quan khác.".formatted(office));
        }
    }

    private void requireSame(String path, String office, SigningChain chain, Step step) {
        String expected = chain.step(step).map(SigningStep::office).orElse("không có bước này");
        problems.require(
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
            problems.require(
                    chain.recipients().isEmpty() || named.contains(to.get(i)),
                    path + "[" + i + "]",
                    "phải có trong nơi nhận của signing.%s.".formatted(chain.document()));
        }
    }
}

package vn.thidua.award.process;

import org.springframework.stereotype.Component;
import vn.thidua.award.DecisionLists;
import vn.thidua.award.DecisionStatus;
import vn.thidua.platform.engine.EndGuard;
import vn.thidua.platform.error.Refusal;

/** A decision that has its number goes into the register and is carried out: only another decision takes it back. */
@Component
class IssuedDecisionGuard implements EndGuard {

    private final DecisionLists lists;

    IssuedDecisionGuard(DecisionLists lists) {
        this.lists = lists;
    }

    @Override
    public String process() {
        return AwardDecisionProcess.KEY;
    }

    @Override
    public void requireExpendable(String businessKey) {
        lists.find(businessKey)
                .filter(decision -> decision.status() == DecisionStatus.DA_BAN_HANH)
                .ifPresent(decision -> {
                    throw Refusal.of(
                            "Quyết định số %s đã ban hành và đang thực hiện nên không xóa được việc này; nếu khen thưởng sai, hãy lập quyết định hủy bỏ.",
                            decision.number());
                });
    }
}

package vn.thidua.council.process;

import org.springframework.stereotype.Component;
import vn.thidua.council.Ballots;
import vn.thidua.platform.engine.EndGuard;
import vn.thidua.platform.error.Refusal;

/** Nobody takes a member's vote away by deleting the ballot that is still awaited. */
@Component
class AwaitedBallotGuard implements EndGuard {

    private final Ballots ballots;

    AwaitedBallotGuard(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public String process() {
        return CouncilBallotProcess.KEY;
    }

    @Override
    public void requireExpendable(String businessKey) {
        if (ballots.isAwaited(businessKey)) {
            throw new Refusal(
                    "Phiếu này đang chờ thành viên Hội đồng bỏ nên không xóa được; hãy chờ hết thời gian bỏ phiếu hoặc đề nghị thư ký Hội đồng kết thúc bỏ phiếu sớm.");
        }
    }
}

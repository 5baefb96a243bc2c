package vn.thidua.council.process;

import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.Sessions;
import vn.thidua.platform.engine.EndGuard;
import vn.thidua.platform.error.Refusal;

/** Nominations before a session would wait there for ever without its instance; the secretary's cancelling sets them free. */
@Component
class OpenSessionGuard implements EndGuard {

    private final Sessions sessions;

    OpenSessionGuard(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String process() {
        return CouncilSessionProcess.KEY;
    }

    @Override
    public void requireExpendable(String businessKey) {
        sessions.find(businessKey).filter(session -> session.status().isOpen()).ifPresent(OpenSessionGuard::refuse);
    }

    private static void refuse(CouncilSession session) {
        if (session.chair() == null) {
            throw Refusal.of(
                    "Phiên họp số %s đang xét hồ sơ nên không xóa được việc này; hãy đề nghị thư ký Hội đồng hủy phiên họp để các hồ sơ trở lại danh sách chờ.",
                    session.number());
        }
        throw Refusal.of(
                "Biên bản phiên họp số %s đã được Chủ tịch Hội đồng ký nên không xóa được việc này; hãy để hệ thống trả kết quả cho từng hồ sơ, có sự cố thì thực hiện lại bước đó.",
                session.number());
    }
}

package vn.thidua.nomination.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.Nominations;
import vn.thidua.platform.engine.EndGuard;
import vn.thidua.platform.error.Refusal;

/** Nominations in the dossier of a level would lie there for ever without its instance. */
@Component
class LevelGuard implements EndGuard {

    private final Nominations nominations;

    LevelGuard(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public void requireExpendable(String businessKey) {
        List<Nomination> rows = nominations.ofDossier(businessKey);
        if (!rows.isEmpty()) {
            throw Refusal.of(
                    "Danh sách này còn %d hồ sơ đang được xét, như hồ sơ của %s, nên không xóa được việc này; hãy đề nghị các đơn vị rút, từ chối hoặc tạm dừng từng hồ sơ trước.",
                    rows.size(), rows.get(0).name());
        }
    }
}

package vn.thidua.nomination.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelDossier;
import vn.thidua.nomination.Levels;
import vn.thidua.nomination.NominationProcesses;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;

/** Examining a list at a level, and supplementing rows of it, are owed with a date like anything else. */
@Component
class NominationObligations implements ObligationKind {

    private final ObjectProvider<Levels> levels;
    private final ObjectProvider<NominationProcesses> processes;

    NominationObligations(ObjectProvider<Levels> levels, ObjectProvider<NominationProcesses> processes) {
        this.levels = levels;
        this.processes = processes;
    }

    @Override
    public boolean handles(String kind) {
        return kind.equals(LevelDossier.KIND) || kind.equals(LevelDossier.SUPPLEMENT);
    }

    @Override
    public String name(String plan, String kind) {
        return kind.equals(LevelDossier.KIND) ? "Xét hồ sơ đề nghị khen thưởng" : "Bổ sung hồ sơ đề nghị khen thưởng";
    }

    @Override
    public String title(String plan, String kind, String period) {
        return name(plan, kind) + ", danh sách " + period;
    }

    @Override
    public Map<String, String> start(Collection<Obligation> obligations) {
        var started = new LinkedHashMap<String, String>();
        for (Obligation obligation : obligations) {
            LevelDossier level = levels.getObject().owedBy(obligation);
            String process = processes.getObject().startLevel(level, obligation.id());
            levels.getObject().started(level.id(), process);
            started.put(obligation.id(), process);
        }
        return started;
    }
}

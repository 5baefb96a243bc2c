package vn.thidua.award;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.LegalBasis;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.nomination.Nomination;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Refusal;

/** Who decides on nominations that wait for a decision, by which signing chain, on which law: what their path says of their level. */
@Component
class Deciders {

    private final AwardPaths paths;

    Deciders(AwardPaths paths) {
        this.paths = paths;
    }

    /**
     * What all nominations of one decision have in common.
     *
     * @param authority office whose head decides
     * @param document signing chain
     */
    record Decider(String form, String authority, String document) {}

    /** By the id of each nomination. */
    Map<String, Decider> of(Collection<Nomination> nominations) {
        var known = new HashMap<UUID, AwardPath>();
        var deciders = new HashMap<String, Decider>();
        for (Nomination nomination : nominations) {
            PathLevel level =
                    known.computeIfAbsent(nomination.path(), paths::get).level(nomination.levelNo());
            deciders.put(nomination.id(), new Decider(nomination.form(), level.authority(), level.decision()));
        }
        return deciders;
    }

    /**
     * The one decider of a list.
     *
     * @throws Refusal when they need more than one decision, or the plan names no signing chain for it
     */
    Decider requireOne(Plan plan, Collection<Nomination> nominations) {
        List<Decider> found = of(nominations).values().stream().distinct().toList();
        if (found.size() != 1) {
            throw new Refusal(
                    "Một quyết định chỉ gồm một hình thức khen thưởng do một cấp quyết định; hãy chọn riêng từng hình thức.");
        }
        Decider decider = found.get(0);
        if (decider.document() == null || plan.findSigning(decider.document()).isEmpty()) {
            throw new Refusal(
                    "Kế hoạch chưa quy định trình tự ký quyết định khen thưởng của cấp này; hãy đề nghị người quản trị bổ sung.");
        }
        return decider;
    }

    /** The legal bases under which the nominations were received, each once. */
    List<String> bases(Collection<Nomination> nominations) {
        return nominations.stream()
                .map(Nomination::path)
                .distinct()
                .map(paths::get)
                .map(AwardPath::legalBasis)
                .distinct()
                .sorted()
                .map(code -> Coded.of(LegalBasis.class, code).label())
                .toList();
    }
}

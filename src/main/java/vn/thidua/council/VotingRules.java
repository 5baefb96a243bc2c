package vn.thidua.council;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.Body;
import vn.thidua.awardrule.CouncilRule;
import vn.thidua.awardrule.CouncilRules;
import vn.thidua.awardrule.ShareOf;
import vn.thidua.awardrule.VotingForm;
import vn.thidua.council.domain.Quorum;
import vn.thidua.council.domain.Share;
import vn.thidua.council.domain.VoteRule;
import vn.thidua.nomination.Nomination;

/** The rule of the vote on each nomination: by the table and the law that its path was fixed with. */
@Component
class VotingRules {

    private final AwardPaths paths;
    private final CouncilRules rules;

    VotingRules(AwardPaths paths, CouncilRules rules) {
        this.paths = paths;
        this.rules = rules;
    }

    /** By nomination; the decision table is asked once per path. */
    Map<String, VoteRule> of(CouncilBody body, List<Nomination> rows) {
        var known = new HashMap<UUID, VoteRule>();
        return rows.stream()
                .collect(Collectors.toMap(
                        Nomination::id, row -> known.computeIfAbsent(row.path(), path -> of(path, body))));
    }

    private VoteRule of(UUID path, CouncilBody body) {
        CouncilRule rule = rules.ruleFor(paths.get(path), Body.valueOf(body.name()));
        return new VoteRule(
                new Quorum(rule.quorumPart(), rule.quorumWhole()),
                new Share(BigDecimal.valueOf(rule.threshold()), rule.strictly()),
                rule.base() == ShareOf.TAT_CA_THANH_VIEN,
                rule.votingForm() == VotingForm.BO_PHIEU_KIN,
                rule.recusedCountsInBase(),
                rule.basis(),
                rule.verified(),
                rule.version());
    }
}

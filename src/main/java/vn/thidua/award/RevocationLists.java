package vn.thidua.award;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.Nominations;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;

/** What cancelling decisions take away, and whether they still may. Knows nothing of documents, which ask it. */
@Service
@Transactional
public class RevocationLists {

    private final RevocationStore store;
    private final DecisionStore decisions;
    private final AwardRegister register;
    private final Nominations nominations;

    RevocationLists(RevocationStore store, DecisionStore decisions, AwardRegister register, Nominations nominations) {
        this.store = store;
        this.decisions = decisions;
        this.register = register;
        this.nominations = nominations;
    }

    /** One award that is taken away. */
    public record Revoked(Award award, int no, String items, String money) {}

    /** What is taken away, in the order of the list; two statements. */
    public List<Revoked> list(Decision decision) {
        List<RevocationStore.Row> rows = store.rows(decision.id());
        Map<UUID, Award> awards = rows.isEmpty()
                ? Map.of()
                : register
                        .get(
                                decision.plan(),
                                rows.stream().map(RevocationStore.Row::entry).toList())
                        .stream()
                        .collect(Collectors.toMap(Award::id, Function.identity()));
        return rows.stream()
                .map(row -> new Revoked(awards.get(row.entry()), row.no(), row.items(), row.money()))
                .toList();
    }

    /** The offices that sent the dossiers, and tell those whose award is taken away; what was entered from outside has none. */
    List<String> senders(Decision decision) {
        return nominations
                .all(list(decision).stream()
                        .map(row -> row.award().nomination())
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .map(Nomination::proposer)
                .distinct()
                .toList();
    }

    /** Looks once more before signature and number. */
    void requireStillRight(Decision decision) {
        decisions.lock(decision.id());
        list(decision).forEach(row -> requireStanding(row.award()));
    }

    static void requireStanding(Award award) {
        if (award.revocation() != null) {
            throw Refusal.of(
                    "Khen thưởng của %s đã bị hủy bỏ theo Quyết định %s; hãy bỏ dòng đó ra khỏi danh sách.",
                    award.name(), award.revocation().number());
        }
    }
}

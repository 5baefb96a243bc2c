package vn.thidua.timelapse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.NominationDrafts;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.register.PersonRank;

/**
 * Whom offices propose, and for what: every form and kind that a window offers and somebody may confer, in turn; the office itself,
 * its head, and nominees that nobody here has an account for. Who was proposed once is the same nominee ever after.
 */
@Component
@Profile("timelapse")
class NomineeBook {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_PERCENT = 40;

    private final NominationDrafts drafts;
    private final Nominees nominees;
    private final AwardPaths paths;
    private final PoolStore pools;
    private final Map<String, UUID> known = new HashMap<>();
    private final Set<String> once = new HashSet<>();

    NomineeBook(NominationDrafts drafts, Nominees nominees, AwardPaths paths, PoolStore pools) {
        this.drafts = drafts;
        this.nominees = nominees;
        this.paths = paths;
        this.pools = pools;
    }

    /**
     * Who proposes.
     *
     * @param office that wants it
     * @param proposer the same, or who enters for it
     */
    record Proposal(Office office, String proposer, String person) {}

    record Wish(String form, NomineeKind kind) {}

    /** What the window offers and somebody may confer on whom this office proposes. */
    List<Wish> wishes(Turn turn, AwardWindow window, Proposal by) {
        var wishes = new ArrayList<Wish>();
        for (String form : window.fields().forms()) {
            for (NomineeKind kind : window.fields().nominees()) {
                if (isConferred(turn, form, kind, by.proposer())) {
                    wishes.add(new Wish(form, kind));
                }
            }
        }
        return wishes;
    }

    private boolean isConferred(Turn turn, String form, NomineeKind kind, String proposer) {
        try {
            paths.pathFor(turn.plan().id(), form, kind, proposer, turn.today());
            return true;
        } catch (Refusal nobody) {
            return false;
        }
    }

    /** How many more lists may hold, those included that are not sent yet: the consolidator keeps count. */
    int placesLeft(AwardWindow window, String form) {
        return window.fields()
                .quota(form, null, null)
                .map(most -> most - pools.wanted(window.id(), form))
                .orElse(Integer.MAX_VALUE);
    }

    /** @return id of the draft */
    String written(Turn turn, AwardWindow window, Proposal by, Wish wish, int number) {
        String plan = turn.plan().id();
        Chance chance = turn.chance(window.id() + " " + by.office().id() + " " + number);
        boolean order = turn.plan().awardForm(wish.form()).formClass() == FormClass.HUAN_CHUONG_LAO_DONG;
        Nominee nominee = nominee(turn, window, by, wish.kind(), number, chance);
        String id = drafts.begin(
                plan,
                by.person(),
                new NominationDrafts.Begin(
                        window.id(),
                        by.proposer(),
                        by.office().hasAccounts() ? null : by.office().id(),
                        wish.form(),
                        null,
                        new NominationDrafts.Who(
                                nominee.id(), wish.kind().code(), nominee.name(), null, null, null, null, null)));
        List<DossierContent.Paper> papers = new ArrayList<>();
        window.fields().checklistFor(wish.form(), wish.kind()).stream()
                .filter(item -> item.obligatory() && !item.shared())
                .forEach(item -> papers.add(new DossierContent.Paper(
                        item.name(),
                        drafts.stage(plan, by.person(), id, "ho-so.pdf", new ByteArrayInputStream(PDF))
                                .id())));
        List<String> groups = window.fields().priorityGroups();
        drafts.save(
                plan,
                by.person(),
                id,
                new NominationDrafts.Written(
                        1,
                        nominee.name(),
                        nominee.rank() == null ? null : nominee.rank().code(),
                        wish.form(),
                        order ? "ba" : null,
                        window.period().code(),
                        groups.isEmpty() ? null : groups.get(chance.between(0, groups.size() - 1)),
                        new DossierContent(
                                by.office().name(),
                                null,
                                null,
                                null,
                                "Có thành tích xuất sắc trong Phong trào thi đua.",
                                List.of(),
                                List.of(),
                                true,
                                null,
                                order ? "Thành tích đặc biệt xuất sắc." : null,
                                papers)));
        return id;
    }

    String thrownAway(Turn turn, Proposal by, String draft) {
        drafts.delete(turn.plan().id(), by.person(), draft);
        return draft;
    }

    private Nominee nominee(Turn turn, AwardWindow window, Proposal by, NomineeKind kind, int number, Chance chance) {
        String account = kind == NomineeKind.CA_NHAN && chance.percent(HEAD_PERCENT)
                ? turn.somebody(by.office().id(), Role.LANH_DAO)
                        .filter(head -> once.add(window.id() + " " + head))
                        .orElse(null)
                : null;
        UUID before = known.get(who(by, kind, number, account));
        if (before != null) {
            return nominees.find(before).orElseThrow();
        }
        Nominee now = nominees.register(turn.plan().id(), said(by, kind, number, account, chance), by.person());
        known.put(who(by, kind, number, account), now.id());
        return now;
    }

    private static String who(Proposal by, NomineeKind kind, int number, String account) {
        return account == null ? by.office().id() + " " + kind + " " + number : account;
    }

    private static Particulars said(Proposal by, NomineeKind kind, int number, String account, Chance chance) {
        Office office = by.office();
        if (kind == NomineeKind.TAP_THE && number == 0) {
            return new Particulars(kind, office.name(), null, null, null, null, office.id(), null);
        }
        PersonRank rank = kind == NomineeKind.CA_NHAN
                ? PersonRank.values()[chance.between(0, PersonRank.values().length - 1)]
                : null;
        String name = account == null
                ? "%s %d của %s".formatted(kind.label(), number + 1, office.shortName())
                : "Thủ trưởng " + office.shortName();
        return new Particulars(
                kind, name, office.name(), null, rank, null, kind == NomineeKind.CA_NHAN ? office.id() : null, account);
    }
}

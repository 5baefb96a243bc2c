package vn.thidua.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * Merging of doubles: two entries that mean the same nominee become one. The double stays, points to the other and keeps what it
 * was; awards and dossiers need not be touched, because whoever asks for a nominee is led to the living one.
 */
@Service
@Transactional
public class NomineeMerges {

    private final NomineeStore store;
    private final AwardStore awards;
    private final RegisterRights rights;
    private final Plans plans;
    private final ObjectProvider<NomineeStory> stories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NomineeMerges(
            NomineeStore store,
            AwardStore awards,
            RegisterRights rights,
            Plans plans,
            ObjectProvider<NomineeStory> stories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.awards = awards;
        this.rights = rights;
        this.plans = plans;
        this.stories = stories;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges a double into another nominee, which takes over the account, the office and the year of birth where it has none.
     *
     * @param reason why both are the same
     * @return the nominee that is left
     * @throws Refusal when they are of different kinds or linked to different accounts, hold an award for the same achievement, or
     *         one was merged already
     */
    public Nominee merge(String planId, UUID from, UUID into, String user, String reason) {
        rights.requireKeeper(plans.plan(planId), user);
        String why = Texts.required(reason, "Lý do gộp", Texts.COMMENT);
        if (from.equals(into)) {
            throw new Refusal("Không gộp một đối tượng vào chính nó; hãy chọn đối tượng khác.");
        }
        List<Nominee> both = store.lock(List.of(from, into));
        Nominee twin = one(both, planId, from);
        Nominee kept = one(both, planId, into);
        check(twin, kept);
        List<UUID> some = store.identities(from);
        List<UUID> others = store.identities(into);
        if (awards.bothHold(some, others)) {
            throw Refusal.of(
                    "%s và %s đều đã được khen thưởng cho cùng một thành tích; hãy làm rõ, hủy bỏ một quyết định nếu trùng, rồi mới gộp.",
                    twin.name(), kept.name());
        }
        stories.orderedStream()
                .flatMap(story -> story.againstMerging(planId, some, others).stream())
                .findFirst()
                .ifPresent(sentence -> {
                    throw new Refusal(sentence);
                });
        store.merge(from, into, user, clock.instant(), why);
        Nominee left = new Nominee(
                kept.id(),
                planId,
                kept.kind(),
                kept.name(),
                kept.unit(),
                kept.position(),
                kept.rank() == null ? twin.rank() : kept.rank(),
                kept.bornIn() == null ? twin.bornIn() : kept.bornIn(),
                kept.office() == null ? twin.office() : kept.office(),
                kept.person() == null ? twin.person() : kept.person(),
                null,
                kept.id());
        store.update(left);
        events.publishEvent(new NomineesMerged(planId, from, into));
        return left;
    }

    private static Nominee one(List<Nominee> found, String plan, UUID id) {
        return found.stream()
                .filter(each -> each.id().equals(id) && each.plan().equals(plan))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void check(Nominee twin, Nominee kept) {
        twin.requireLiving();
        kept.requireLiving();
        if (twin.kind() != kept.kind()) {
            throw Refusal.of(
                    "Không gộp %s với %s; chỉ gộp các đối tượng cùng loại.",
                    Texts.inSentence(twin.kind().label()),
                    Texts.inSentence(kept.kind().label()));
        }
        if (twin.person() != null && kept.person() != null && !twin.person().equals(kept.person())) {
            throw new Refusal(
                    "Hai đối tượng gắn với hai tài khoản khác nhau nên là hai người; hãy sửa tài khoản trước nếu có nhầm lẫn.");
        }
    }

    /** What was merged into the nominee, the latest first. */
    @Transactional(readOnly = true)
    public List<MergeTrace> into(UUID living) {
        return store.merged(living);
    }
}

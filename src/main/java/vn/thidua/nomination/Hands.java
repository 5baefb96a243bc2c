package vn.thidua.nomination;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/** Who had a hand in which nomination: nobody examines what they proposed, at no level (four eyes, by person). */
@Service
@Transactional
public class Hands {

    private final HandStore store;
    private final Nominations nominations;
    private final Nominees nominees;
    private final Clock clock;

    Hands(HandStore store, Nominations nominations, Nominees nominees, Clock clock) {
        this.store = store;
        this.nominations = nominations;
        this.nominees = nominees;
        this.clock = clock;
    }

    public void note(Collection<String> ids, String person, Deed deed) {
        store.note(ids, person, deed, clock.instant());
    }

    /**
     * Lets somebody at work on nominations only when others did these deeds.
     *
     * @param wants what the person wants to do
     * @throws Refusal naming the first nomination and the deed
     */
    public void requireOthers(Collection<String> ids, String person, Set<Deed> deeds, Deed wants) {
        store.firstDone(ids, person, deeds).ifPresent(done -> {
            throw Refusal.of(
                    "Bạn đã %s hồ sơ của %s nên không được %s hồ sơ này; hãy chuyển việc cho người khác.",
                    done.deed().label(), done.name(), wants.label());
        });
    }

    /**
     * Nobody decides on themselves, at no step.
     *
     * @param wants what the person wants to do
     * @throws Refusal when the person is one of the nominees, by whatever name or merged identity
     */
    @Transactional(readOnly = true)
    public void requireNotOneself(Collection<String> ids, String person, Deed wants) {
        if (nomineesAmong(ids).contains(person)) {
            throw Refusal.of(
                    "Bạn có tên trong danh sách đề nghị khen thưởng nên không được %s danh sách này; hãy chuyển việc cho"
                            + " người khác.",
                    wants.label());
        }
    }

    /** Accounts of the people who are nominated in one of these. */
    @Transactional(readOnly = true)
    public Set<String> nomineesAmong(Collection<String> ids) {
        return accounts(nominations.all(ids).stream().map(Nomination::nominee).toList());
    }

    /**
     * Nobody signs a paper about themselves.
     *
     * @param meant nominees whom the paper is about
     * @param paper what it is called in a sentence
     * @return by account of each of them, the sentence that says so
     */
    @Transactional(readOnly = true)
    public Map<String, String> mayNotSign(Collection<UUID> meant, String paper) {
        return accounts(meant).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person ->
                                "Người có tên trong danh sách không được ký %s về chính mình; hãy chuyển cho lãnh đạo khác có thẩm quyền ký."
                                        .formatted(paper)));
    }

    private Set<String> accounts(Collection<UUID> meant) {
        return nominees.living(Set.copyOf(meant)).values().stream()
                .map(Nominee::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who may not examine these: whoever drafted or proposed one of them, or is nominated in one. */
    @Transactional(readOnly = true)
    public Set<String> mayNotExamine(Collection<String> ids) {
        Set<String> barred = new HashSet<>(store.whoDid(ids, EnumSet.of(Deed.SOAN, Deed.DE_NGHI)));
        barred.addAll(nomineesAmong(ids));
        return barred;
    }

    /** Who did one of these deeds on one of the nominations, each once, in the order in which they did. */
    public List<String> whoDid(Collection<String> ids, Set<Deed> deeds) {
        return store.whoDid(ids, deeds);
    }
}

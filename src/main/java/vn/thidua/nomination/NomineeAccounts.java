package vn.thidua.nomination;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Colleague;
import vn.thidua.organisation.People;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/**
 * Which account a nominated person has: without it nobody could tell that somebody is about to decide on himself. Whoever writes the
 * nomination says it once; only the keeper of the register changes it, so that nobody is untied to vote on himself.
 */
@Service
@Transactional
public class NomineeAccounts {

    private final NominationRights rights;
    private final Nominees nominees;
    private final People people;
    private final Plans plans;

    NomineeAccounts(NominationRights rights, Nominees nominees, People people, Plans plans) {
        this.rights = rights;
        this.nominees = nominees;
        this.people = people;
        this.plans = plans;
    }

    /**
     * @param asked whether the nominee is a person, who may have an account
     * @param name of the account's person; null while none is known
     * @param choices people of the office where the nominee works, else of the proposing ones
     * @param alike the one of them who is called like the nominee, or null
     */
    public record Account(boolean asked, String name, List<Choice> choices, String alike) {}

    /** Somebody to choose, with the roles. */
    public record Choice(String id, String name) {}

    @Transactional(readOnly = true)
    public Account of(String planId, String user, String id) {
        Plan plan = plans.plan(planId);
        Nomination nomination = rights.writable(plan, user, id);
        Nominee nominee = nominee(nomination);
        if (nominee.kind() != NomineeKind.CA_NHAN) {
            return new Account(false, null, List.of(), null);
        }
        List<Colleague> colleagues = colleagues(nomination, nominee);
        return new Account(
                true,
                nominee.person() == null ? null : people.nameOf(nominee.person()),
                colleagues.stream().map(NomineeAccounts::choice).toList(),
                colleagues.stream()
                        .filter(each -> each.fullName().equalsIgnoreCase(nominee.name()))
                        .map(Colleague::id)
                        .findFirst()
                        .orElse(null));
    }

    /** @throws Refusal when it is none of the people to choose from, or another account is known already */
    public void say(String planId, String user, String id, String person) {
        Plan plan = plans.plan(planId);
        Nomination nomination = rights.writable(plan, user, id);
        Nominee nominee = nominee(nomination);
        if (person == null
                || nominee.kind() != NomineeKind.CA_NHAN
                || colleagues(nomination, nominee).stream()
                        .noneMatch(each -> each.id().equals(person))) {
            throw new Refusal(
                    "Chưa chọn tài khoản của người được đề nghị; hãy chọn một người trong danh sách của cơ quan nơi người đó công tác.");
        }
        nominees.tie(planId, nominee.id(), person);
    }

    private Nominee nominee(Nomination nomination) {
        return nominees.living(List.of(nomination.nominee())).values().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Colleague> colleagues(Nomination nomination, Nominee nominee) {
        Set<String> offices = nominee.office() != null
                ? Set.of(nominee.office())
                : Stream.of(nomination.proposer(), nomination.onBehalfOf())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return people.of(nomination.plan(), offices);
    }

    private static Choice choice(Colleague colleague) {
        return new Choice(
                colleague.id(),
                colleague.fullName()
                        + colleague.hats().stream()
                                .map(hat -> hat.role().label())
                                .distinct()
                                .collect(Collectors.joining(", ", " – ", "")));
    }
}

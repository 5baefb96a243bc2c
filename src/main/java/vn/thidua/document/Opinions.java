package vn.thidua.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.text.Texts;

/** Lấy ý kiến góp ý: what other offices say about a draft, and how the drafter deals with it. */
@Service
@Transactional
public class Opinions {

    private final DocumentStore store;
    private final DocumentOpinionStore opinionStore;
    private final DocumentArchive archive;
    private final StepRoles roles;
    private final Plans plans;
    private final Clock clock;

    Opinions(
            DocumentStore store,
            DocumentOpinionStore opinionStore,
            DocumentArchive archive,
            StepRoles roles,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.opinionStore = opinionStore;
        this.archive = archive;
        this.roles = roles;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param round how often the draft was sent out, from 1
     * @param offices those asked: they exist and have accounts
     */
    public record Asked(int round, List<String> offices) {}

    /** Asks the offices that the chain names, once more when the draft comes by again. */
    public Asked ask(String id) {
        Document document = archive.get(id);
        SigningStep step = StepRoles.step(document, Step.LAY_Y_KIEN);
        Plan plan = plans.plan(document.plan());
        List<String> offices = plan.officesNamed(step.consults(), LocalDate.now(clock)).stream()
                .filter(office -> office.hasAccounts() && !office.id().equals(document.office()))
                .map(office -> office.id())
                .toList();
        int round = opinionStore.opinionRound(id) + 1;
        opinionStore.askOpinions(id, round, offices, clock.instant());
        store.addReaders(id, offices);
        return new Asked(round, offices);
    }

    /** @param round the round in which the office was asked: a late answer is none to what was asked after it */
    public void give(String id, int round, String office, String user, boolean agreed, String text) {
        Document document = archive.get(id);
        roles.require(new Group(document.plan(), office, Role.CHUYEN_VIEN), user);
        String given = agreed
                ? Texts.optional(text, "Ý kiến góp ý", Texts.COMMENT)
                : Texts.required(text, "Ý kiến góp ý", Texts.COMMENT);
        opinionStore.giveOpinion(id, round, office, user, clock.instant(), agreed, given);
    }

    @Transactional(readOnly = true)
    public List<Opinion> of(String id) {
        return opinionStore.opinions(id, opinionStore.opinionRound(id));
    }

    /** The round in which the draft was sent out last; 0 when it never was. */
    @Transactional(readOnly = true)
    public int round(String id) {
        return opinionStore.opinionRound(id);
    }

    /** An office that has been asked about a document and has not answered. */
    public record Awaited(String document, String office) {

        /** Business key of the office's own instance. */
        public String dossier() {
            return document + "/" + office;
        }
    }

    /** Which offices the drafters of these documents wait for. */
    @Transactional(readOnly = true)
    public List<Awaited> awaited(Collection<String> documents) {
        return documents.isEmpty() ? List.of() : opinionStore.awaited(documents);
    }

    @Transactional(readOnly = true)
    public boolean allIn(String id) {
        return of(id).stream().allMatch(opinion -> opinion.givenAt() != null);
    }

    /**
     * The drafter has dealt with the opinions.
     *
     * @param goesOn false: the draft is worked over first
     */
    public void resolve(String id, String user, boolean goesOn, String resolution) {
        Document document = archive.get(id);
        Worker worker = roles.require(document, Step.SOAN, user);
        store.note(
                id,
                clock.instant(),
                worker,
                goesOn ? "Tiếp thu, giải trình ý kiến góp ý" : "Tiếp thu ý kiến góp ý, sửa dự thảo",
                null,
                Texts.required(resolution, "Tiếp thu, giải trình", Texts.COMMENT));
    }
}

package vn.thidua.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.NumberTyped;
import vn.thidua.document.OutsideDocuments;
import vn.thidua.example.Examples;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.SentWorkReceiver;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.Arrival;
import vn.thidua.report.SentReports;
import vn.thidua.report.Submission;

/** What offices do about their own reviews: hold them, report on them, take a report back; and who takes it from them. */
@Service
@Transactional
public class ReviewSubmissions implements SentWorkReceiver {

    /** Behind an obligation's id it owns the minutes of the office's meeting. */
    static final String MINUTES = "/hoi-nghi";

    private static final String ENTERED = "Nhập thay báo cáo";
    private static final int PLACE = 500;
    private static final int SHORT = 200;

    private final SubmissionStore store;
    private final Reviews reviews;
    private final SentReports sentReports;
    private final Examples examples;
    private final Obligations obligations;
    private final Documents documents;
    private final OutsideDocuments outside;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewSubmissions(
            SubmissionStore store,
            Reviews reviews,
            SentReports sentReports,
            Examples examples,
            Obligations obligations,
            Documents documents,
            OutsideDocuments outside,
            Attachments attachments,
            People people,
            Plans plans,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.sentReports = sentReports;
        this.examples = examples;
        this.obligations = obligations;
        this.documents = documents;
        this.outside = outside;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    // ---- holding it ----------------------------------------------------------------------------------------------

    /**
     * The office held its review, or says why it did not hold one by itself.
     *
     * @param task the task whose form staged the file
     */
    public void held(String obligationId, String user, String task, OwnMeeting typed) {
        Obligation obligation = obligations.get(obligationId);
        requireWorker(obligation, user);
        OwnMeeting meeting = typed.heldOn() == null
                ? new OwnMeeting(null, null, null, Texts.required(typed.reason(), "Lý do không tổ chức", Texts.COMMENT))
                : new OwnMeeting(
                        heldOn(obligation, typed.heldOn()),
                        Texts.required(typed.place(), "Nơi tổ chức", PLACE),
                        typed.minutes(),
                        null);
        if (meeting.minutes() != null) {
            attachments.claim(obligationId + MINUTES, List.of(meeting.minutes()), user, task);
        }
        store.held(obligationId, meeting, clock.instant(), user);
        obligations.noted(
                obligationId,
                user,
                reviews.get(obligation.roundId()).kind().label(),
                meeting.heldOn() == null
                        ? "Không tổ chức riêng: " + meeting.reason()
                        : "Tổ chức ngày %s tại %s".formatted(VietnamTime.format(meeting.heldOn()), meeting.place()));
    }

    private LocalDate heldOn(Obligation obligation, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            throw Refusal.of(
                    "Ngày tổ chức %s chưa đến; hãy ghi khi đã tổ chức, không muộn hơn hôm nay (%s).",
                    VietnamTime.format(day), VietnamTime.format(today));
        }
        LocalDate begins = reviews.rows(reviews.get(obligation.roundId()))
                .phase()
                .starts()
                .firstDay(0)
                .orElse(LocalDate.MIN);
        if (day.isBefore(begins)) {
            throw Refusal.of(
                    "Ngày tổ chức %s trước khi giai đoạn bắt đầu (%s); hãy kiểm tra lại ngày.",
                    VietnamTime.format(day), VietnamTime.format(begins));
        }
        return day;
    }

    /** What the office said of holding its review. */
    @Transactional(readOnly = true)
    public Optional<OwnMeeting> meeting(String obligationId) {
        return store.meeting(obligationId);
    }

    // ---- reporting on it -----------------------------------------------------------------------------------------

    /** The document is dispatched: this is the moment of sending. */
    void sent(Document document, String by) {
        Obligation obligation = obligations.get(document.subject());
        keep(obligation, document, by, clock.instant(), Submission.State.DA_GUI);
        obligations.sent(obligation.id(), by, document.reference().full());
    }

    private void keep(Obligation obligation, Document document, String by, Instant at, Submission.State state) {
        store.insert(
                new ReviewSubmission(
                        obligation.id(),
                        store.submissions().nextVersion(obligation.id()),
                        obligation.roundId(),
                        obligation.office(),
                        document.id(),
                        at,
                        by,
                        state,
                        json.convertValue(document.content(), ReviewContent.class)),
                obligation.plan());
        documents.letRead(document.id(), List.of(plans.plan(obligation.plan()).consolidator()));
    }

    /** The office takes its report back, as long as the consolidator has not decided on it. */
    public void withdraw(String obligationId, String user, String reason) {
        if (Obligation.kindOf(obligationId).filter(Review::isObligationKind).isEmpty()) {
            throw new NotFound();
        }
        sentReports.withdraw(store.submissions(), obligationId, user, reason);
    }

    // ---- taking it -----------------------------------------------------------------------------------------------

    /** Accepted: what is worth spreading goes into the register of examples, proposed by the office. */
    @Override
    public void accept(String obligationId, String user, String comment) {
        sentReports.accept(store.submissions(), obligationId, user, comment);
        propose(store.current(obligationId).orElseThrow());
    }

    @Override
    public void requestSupplement(String obligationId, String user, String reason, LocalDate newDate) {
        sentReports.requestSupplement(store.submissions(), obligationId, user, reason, newDate);
    }

    private void propose(ReviewSubmission accepted) {
        String plan = obligations.get(accepted.obligation()).plan();
        accepted.content()
                .examples()
                .forEach(each -> examples.proposeOnce(
                        plan,
                        accepted.sentBy(),
                        new Examples.Proposal(
                                accepted.office(), each.kind(), each.name(), null, null, each.content(), List.of())));
    }

    // ---- for an office without accounts --------------------------------------------------------------------------

    /**
     * A report that came on paper.
     *
     * @param number number, symbol and date as printed, and the scan
     * @param arrivedOn day that decides whether it is on time
     */
    public record Paper(NumberTyped number, LocalDate arrivedOn, String arrivalNumber, JsonNode content) {}

    /** Another office enters the report of one that has no accounts; nobody has to accept it any more. */
    public void enter(String obligationId, String user, String task, String document, Paper paper) {
        Obligation obligation = obligations.get(obligationId);
        requireWorker(obligation, user);
        Arrival.require(paper.number().date(), paper.arrivedOn(), LocalDate.now(clock));
        String arrivalNumber = Texts.required(paper.arrivalNumber(), "Số đến", SHORT);
        String arrived = "đến ngày %s, số đến %s".formatted(VietnamTime.format(paper.arrivedOn()), arrivalNumber);
        Document recorded = outside.record(
                new OutsideDocuments.About(
                        obligation.plan(), document, obligation.id(), obligation.period(), obligation.office()),
                paper.content(),
                paper.number(),
                user,
                task,
                ENTERED,
                "; " + arrived);
        Instant endOfDay = VietnamTime.endOf(paper.arrivedOn());
        Instant sentAt = endOfDay.isAfter(clock.instant()) ? clock.instant() : endOfDay;
        keep(obligation, recorded, user, sentAt, Submission.State.DA_TIEP_NHAN);
        obligations.entered(
                obligation.id(), user, sentAt, ENTERED, recorded.reference().full() + ", " + arrived);
        documents.letRead(recorded.id(), List.of(workers(obligation).office()));
        propose(store.current(obligationId).orElseThrow());
    }

    /** Whose people do the work: one without accounts has another that enters for it. */
    @Transactional(readOnly = true)
    public Group workers(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        Office office = plan.office(obligation.office());
        return new Group(
                plan.id(),
                office.hasAccounts()
                        ? office.id()
                        : Optional.ofNullable(office.enteredBy()).orElseGet(plan::consolidator),
                Role.CHUYEN_VIEN);
    }

    private void requireWorker(Obligation obligation, String user) {
        if (!people.worksAs(user, workers(obligation))) {
            throw new Refusal(
                    "Chỉ chuyên viên của đơn vị (hoặc của cơ quan nhập thay) mới làm được việc này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
    }

    // ---- looking -------------------------------------------------------------------------------------------------

    /** The version that counts. */
    @Transactional(readOnly = true)
    public Optional<ReviewSubmission> current(String obligationId) {
        return store.current(obligationId);
    }

    @Transactional(readOnly = true)
    public List<ReviewSubmission> versions(String obligationId) {
        return store.versions(obligationId);
    }

    /** The obligation whose minutes a file's owner is; empty for any other owner. */
    static Optional<String> minutesOf(String documentId) {
        return documentId.endsWith(MINUTES)
                ? Optional.of(documentId.substring(0, documentId.length() - MINUTES.length()))
                : Optional.empty();
    }
}

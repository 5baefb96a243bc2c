package vn.thidua.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Requests about obligations: asked by an office, answered once by one task, lapsed when the obligation moves on without the
 * answer. What a request means is its {@link RequestKind}'s.
 */
@Service
@Transactional
public class Requests {

    private final RequestStore store;
    private final Obligations obligations;
    private final Map<String, RequestKind> kinds;
    private final RequestProcess process;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            RequestStore store,
            Obligations obligations,
            List<RequestKind> kinds,
            RequestProcess process,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.kinds = kinds.stream().collect(Collectors.toMap(RequestKind::code, Function.identity()));
        this.process = process;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param kind code of the kind
     * @throws NotFound when there is no such obligation
     * @throws Refusal when the kind does not allow it, or the same is asked already
     */
    public ObligationRequest ask(String kind, String obligationId, RequestKind.Asking asking) {
        RequestKind what = kind(kind);
        Obligation obligation = obligations.lock(obligationId).orElseThrow(NotFound::new);
        JsonNode detail = what.check(
                obligation,
                new RequestKind.Asking(asking.user(), asking.office(), asking.reason(), given(asking.detail())));
        String reason = Texts.required(asking.reason(), "Lý do", Texts.COMMENT);
        store.openOf(List.of(obligationId)).stream()
                .filter(open -> open.kind().equals(kind))
                .filter(open -> what.clashes(open, asking.office(), detail))
                .findFirst()
                .ifPresent(open -> {
                    throw Refusal.of(
                            "“%s” ngày %s đang chờ trả lời; hãy chờ kết quả rồi gửi đề nghị mới nếu còn cần.",
                            what.title(), VietnamTime.format(VietnamTime.dateOf(open.askedAt())));
                });
        ObligationRequest request = new ObligationRequest(
                obligationId + "/" + kind + "/" + (store.countOf(obligationId, kind) + 1),
                obligationId,
                kind,
                asking.user(),
                asking.office(),
                clock.instant(),
                reason,
                detail,
                null,
                null,
                null,
                null,
                null);
        store.insert(request);
        obligations.noted(obligationId, asking.user(), what.title(), reason);
        String processId = process.start(
                request,
                obligation,
                new RequestProcess.Task(
                        what.answeredBy(obligation, request), what.answerForm(), what.answerDue(obligation, request)));
        store.started(request.id(), processId);
        return get(request.id());
    }

    private static JsonNode given(JsonNode detail) {
        return detail == null || detail.isNull() ? JsonNodeFactory.instance.objectNode() : detail;
    }

    /**
     * Answers.
     *
     * @throws Refusal when the person may not answer, a refusal has no reason, or the kind says no
     */
    public ObligationRequest answer(String id, boolean granted, RequestKind.Answering answering) {
        ObligationRequest request = get(id);
        RequestKind kind = kind(request.kind());
        if (!request.open()) {
            throw Conflict.taskGone();
        }
        Obligation obligation = obligations.get(request.obligation());
        if (!people.worksAs(answering.user(), kind.answeredBy(obligation, request))) {
            throw new Refusal(
                    "Chỉ cơ quan nhận đề nghị mới trả lời được đề nghị này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        String comment = granted
                ? Texts.optional(answering.comment(), "Ý kiến", Texts.COMMENT)
                : Texts.required(answering.comment(), "Lý do không đồng ý", Texts.COMMENT);
        RequestKind.Answering answer = new RequestKind.Answering(answering.user(), comment, given(answering.detail()));
        ObligationRequest.Outcome outcome =
                granted ? ObligationRequest.Outcome.DONG_Y : ObligationRequest.Outcome.KHONG_DONG_Y;
        obligations.noted(request.obligation(), answer.user(), kind.action(outcome), comment);
        JsonNode detail = request.detail();
        if (granted) {
            detail = kind.granted(obligation, request, answer);
        } else {
            kind.refused(obligation, request, answer);
        }
        if (!store.answered(id, answer.user(), clock.instant(), outcome, comment, detail)) {
            throw Conflict.taskGone();
        }
        ObligationRequest answered = get(id);
        Obligation after = obligations.get(request.obligation());
        events.publishEvent(new RequestAnswered(answered, after, kind.sentence(after, answered)));
        return answered;
    }

    /** The obligation moves on: what was asked and is of no use any more ends without an answer. */
    @EventListener
    void lapse(ObligationMoves moves) {
        for (ObligationRequest request : store.openOf(moves.obligations())) {
            RequestKind kind = kind(request.kind());
            if (kind.lapsesWith(moves.next())) {
                process.lapse(request);
                store.answered(
                        request.id(),
                        null,
                        clock.instant(),
                        ObligationRequest.Outcome.KHONG_CON_CAN,
                        null,
                        request.detail());
                obligations.noted(
                        request.obligation(), null, kind.action(ObligationRequest.Outcome.KHONG_CON_CAN), null);
            }
        }
    }

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public ObligationRequest get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No request " + id));
    }

    /** Everything that was asked about the obligation, in the order of time. */
    @Transactional(readOnly = true)
    public List<ObligationRequest> of(String obligation) {
        return store.of(obligation);
    }

    /** The open request of this kind, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ObligationRequest> open(String obligation, String kind) {
        return store.openOf(List.of(obligation)).stream()
                .filter(request -> request.kind().equals(kind))
                .findFirst();
    }

    /** @throws IllegalArgumentException when no module knows the kind */
    public RequestKind kind(String code) {
        return Optional.ofNullable(kinds.get(code))
                .orElseThrow(() -> new IllegalArgumentException("No kind of request " + code));
    }
}

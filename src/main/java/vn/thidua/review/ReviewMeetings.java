package vn.thidua.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.People;
import vn.thidua.plan.Phase;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** What happens beside the report on a review: the council is asked, a conference is held, the next phase is proposed. */
@Service
@Transactional
public class ReviewMeetings {

    static final String COUNCIL = "/hoi-dong";
    static final String CONFERENCE = "/hoi-nghi-cap-ban-hanh";
    static final String PROPOSAL = "/de-xuat";

    private static final int LINE = 300;
    private static final int TEXT = 10_000;
    private static final int MOST_MEMBERS = 999;

    private final Reviews reviews;
    private final ReviewCourse course;
    private final ReviewMeetingStore store;
    private final Attachments attachments;
    private final People people;
    private final Clock clock;

    ReviewMeetings(
            Reviews reviews,
            ReviewCourse course,
            ReviewMeetingStore store,
            Attachments attachments,
            People people,
            Clock clock) {
        this.reviews = reviews;
        this.course = course;
        this.store = store;
        this.attachments = attachments;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What the council said, as typed.
     *
     * @param asked false: it was not asked, {@code comment} says why
     * @param agreeing members who agree, of {@code members}; both may be left out
     */
    public record Opinion(
            boolean asked,
            LocalDate date,
            Integer agreeing,
            Integer members,
            String opinion,
            UUID file,
            String comment) {}

    /**
     * The conference, as typed.
     *
     * @param held false: {@code comment} says why not
     */
    public record Conference(
            boolean held,
            LocalDate date,
            String place,
            String programme,
            String participants,
            UUID minutes,
            String comment) {}

    /** What is proposed for the next phase, as typed. */
    public record Proposal(String targets, String deadlines, String offices, UUID file) {}

    /** What is known of the meetings, for whoever reads about the review; all of it null before. */
    public record Shown(
            LocalDate councilOn,
            Integer agreeing,
            Integer asked,
            String opinion,
            String councilReason,
            List<DocumentView.AttachmentInfo> councilFile,
            LocalDate conferenceOn,
            String place,
            String programme,
            String participants,
            String conferenceReason,
            List<DocumentView.AttachmentInfo> minutes) {}

    /** The opinion of the council is noted. */
    public void asked(String review, String user, String task, Opinion typed) {
        if (!typed.asked()) {
            store.saveOpinion(
                    review,
                    new ReviewMeetingStore.Opinion(
                            null,
                            null,
                            null,
                            null,
                            null,
                            Texts.required(typed.comment(), "Lý do không xin ý kiến Hội đồng", Texts.COMMENT),
                            user,
                            clock.instant()));
            return;
        }
        LocalDate date = past(typed.date(), "Ngày cho ý kiến");
        requireMembers(typed.agreeing(), typed.members());
        String opinion = Texts.required(typed.opinion(), "Ý kiến của Hội đồng", TEXT);
        claim(review + COUNCIL, typed.file(), user, task);
        store.saveOpinion(
                review,
                new ReviewMeetingStore.Opinion(
                        date, typed.agreeing(), typed.members(), opinion, typed.file(), null, user, clock.instant()));
    }

    private static void requireMembers(Integer agreeing, Integer members) {
        if (agreeing == null && members == null) {
            return;
        }
        if (agreeing == null || members == null || agreeing < 0 || members < 1 || members > MOST_MEMBERS) {
            throw new Refusal(
                    "Số thành viên đồng ý và số thành viên được xin ý kiến phải cùng được nhập; hãy nhập cả hai hoặc để trống cả hai.");
        }
        if (agreeing > members) {
            throw Refusal.of(
                    "Số thành viên đồng ý (%d) nhiều hơn số thành viên được xin ý kiến (%d); hãy kiểm tra lại.",
                    agreeing, members);
        }
    }

    /** The conference is noted. */
    public void held(String review, String user, String task, Conference typed) {
        if (!typed.held()) {
            store.saveConference(
                    review,
                    new ReviewMeetingStore.Conference(
                            null,
                            null,
                            null,
                            null,
                            null,
                            Texts.required(typed.comment(), "Lý do không tổ chức hội nghị", Texts.COMMENT),
                            user,
                            clock.instant()));
            return;
        }
        LocalDate date = past(typed.date(), "Ngày tổ chức");
        String place = Texts.required(typed.place(), "Địa điểm", LINE);
        String programme = Texts.optional(typed.programme(), "Chương trình", TEXT);
        String participants = Texts.required(typed.participants(), "Thành phần", TEXT);
        claim(review + CONFERENCE, typed.minutes(), user, task);
        store.saveConference(
                review,
                new ReviewMeetingStore.Conference(
                        date, place, programme, participants, typed.minutes(), null, user, clock.instant()));
    }

    /** The next phase is proposed; whoever decides on it reads that. */
    public void propose(String reviewId, String user, String task, Proposal typed) {
        Review review = reviews.get(reviewId);
        Phase phase = course.proposes(review)
                .orElseThrow(() -> new IllegalStateException("Nothing follows the review " + reviewId));
        var proposal = new ReviewMeetingStore.Proposal(
                reviewId,
                Texts.required(typed.targets(), "Chỉ tiêu", TEXT),
                Texts.required(typed.deadlines(), "Thời hạn", TEXT),
                Texts.required(typed.offices(), "Cơ quan, đơn vị thực hiện", TEXT),
                typed.file(),
                user,
                clock.instant());
        claim(reviewId + PROPOSAL, typed.file(), user, task);
        store.saveProposal(review.plan(), phase.id(), proposal);
    }

    /** What is known of council and conference. */
    @Transactional(readOnly = true)
    public Shown shown(String review) {
        Optional<ReviewMeetingStore.Opinion> opinion = store.opinion(review);
        Optional<ReviewMeetingStore.Conference> conference = store.conference(review);
        return new Shown(
                opinion.map(ReviewMeetingStore.Opinion::dated).orElse(null),
                opinion.map(ReviewMeetingStore.Opinion::agreeing).orElse(null),
                opinion.map(ReviewMeetingStore.Opinion::asked).orElse(null),
                opinion.map(ReviewMeetingStore.Opinion::opinion).orElse(null),
                opinion.map(ReviewMeetingStore.Opinion::reason).orElse(null),
                files(opinion.map(ReviewMeetingStore.Opinion::file)),
                conference.map(ReviewMeetingStore.Conference::heldOn).orElse(null),
                conference.map(ReviewMeetingStore.Conference::place).orElse(null),
                conference.map(ReviewMeetingStore.Conference::programme).orElse(null),
                conference.map(ReviewMeetingStore.Conference::participants).orElse(null),
                conference.map(ReviewMeetingStore.Conference::reason).orElse(null),
                files(conference.map(ReviewMeetingStore.Conference::minutes)));
    }

    /** What was proposed for a phase, as whoever decides reads it. */
    @Transactional(readOnly = true)
    public Optional<DocumentView> proposed(String plan, String phase) {
        return store.proposal(plan, phase)
                .map(proposal -> new DocumentView(
                        "Đề xuất triển khai giai đoạn tiếp theo",
                        "%s, ngày %s"
                                .formatted(
                                        people.nameOf(proposal.by()),
                                        VietnamTime.format(VietnamTime.dateOf(proposal.at()))),
                        List.of(
                                DocumentView.Section.of("Chỉ tiêu thi đua", proposal.targets()),
                                DocumentView.Section.of("Thời hạn", proposal.deadlines()),
                                DocumentView.Section.of("Cơ quan, đơn vị thực hiện", proposal.offices())),
                        List.of(),
                        files(Optional.ofNullable(proposal.file()))));
    }

    @Transactional(readOnly = true)
    public Map<String, Object> limits() {
        return Map.of("attachmentBytes", attachments.maxSize());
    }

    private List<DocumentView.AttachmentInfo> files(Optional<UUID> file) {
        return file.map(id -> DocumentView.AttachmentInfo.of(attachments.describe(List.of(id))))
                .orElse(List.of());
    }

    private void claim(String owner, UUID file, String user, String task) {
        if (file != null) {
            attachments.claim(owner, List.of(file), user, task);
        }
    }

    private LocalDate past(LocalDate date, String label) {
        LocalDate today = LocalDate.now(clock);
        if (date == null) {
            throw Refusal.of("Chưa nhập mục “%s”; hãy nhập ngày theo dạng dd/MM/yyyy.", label);
        }
        if (date.isAfter(today)) {
            throw Refusal.of(
                    "%s %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    label, VietnamTime.format(date), VietnamTime.format(today));
        }
        return date;
    }
}

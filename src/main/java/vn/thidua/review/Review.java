package vn.thidua.review;

import java.time.Instant;
import java.time.LocalDate;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.text.Texts;

/**
 * The review of one plan's phase: the offices' part and the issuer's own.
 *
 * @param id {@code <plan>/<mid-term-review|final-review>/<phase>}, also the round of the offices' obligations
 * @param figuresUntil up to when figures count, null when the plan gives no day
 * @param openedBy person, null for the programme
 * @param officesDueAt the last of the offices' dates; null: no office owes anything, or the plan gives no date
 * @param closesAt when consolidation begins though offices are missing
 * @param officesOpenedAt when the offices got their obligations, null before
 * @param closedAt when consolidation began, null before
 * @param upwardDone reports upward that were begun
 * @param consolidatedAt when the first report upward was signed and sent, null before
 * @param endedAt when nothing of it is left to do, null before
 */
public record Review(
        String id,
        String plan,
        ReviewKind kind,
        String phase,
        LocalDate figuresUntil,
        Instant openedAt,
        String openedBy,
        Instant officesDueAt,
        Instant closesAt,
        Instant officesOpenedAt,
        Instant closedAt,
        int upwardDone,
        Instant consolidatedAt,
        Instant endedAt) {

    /** Kind of obligation of the offices, and key of the process. */
    public static String obligationKind(ReviewKind kind) {
        return switch (kind) {
            case SO_KET -> "mid-term-review";
            case TONG_KET -> "final-review";
        };
    }

    /** Whether obligations of this kind are about reviews. */
    public static boolean isObligationKind(String kind) {
        for (ReviewKind each : ReviewKind.values()) {
            if (obligationKind(each).equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** @throws IllegalArgumentException when it is none of a review */
    public static ReviewKind kindOf(String obligationKind) {
        for (ReviewKind each : ReviewKind.values()) {
            if (obligationKind(each).equals(obligationKind)) {
                return each;
            }
        }
        throw new IllegalArgumentException("Not a kind of review: " + obligationKind);
    }

    public static String id(String plan, String phase, ReviewKind kind) {
        return Obligation.roundId(plan, obligationKind(kind), phase);
    }

    /** "Sơ kết giai đoạn 2023 - 2025"; a phase without that word keeps its name. */
    public static String title(Plan plan, String phase, ReviewKind kind) {
        String name = plan.phases().stream()
                .filter(each -> each.id().equals(phase))
                .findFirst()
                .map(each -> Texts.inSentence(each.name()))
                .orElse("giai đoạn " + phase);
        return kind.label() + " " + name;
    }
}

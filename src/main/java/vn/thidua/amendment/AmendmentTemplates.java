package vn.thidua.amendment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.LetterTemplate;
import vn.thidua.document.SubjectRecipients;
import vn.thidua.plan.Amendment;
import vn.thidua.plan.AmendmentOutcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Texts;

/** First texts of the letter that answers proposals and of the document that amends the plan; whom the letter answers. */
@Component
class AmendmentTemplates implements LetterTemplate, SubjectRecipients {

    private final Gatherings gatherings;
    private final PlanAmendments amendments;
    private final Plans plans;

    AmendmentTemplates(Gatherings gatherings, PlanAmendments amendments, Plans plans) {
        this.gatherings = gatherings;
        this.amendments = amendments;
        this.plans = plans;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        Amendment clause = plan.amendment();
        return clause != null
                && (document.equals(clause.amendingDocument()) || document.equals(clause.answerDocument()));
    }

    @Override
    public Suggestion suggest(Document document) {
        Plan plan = plans.plan(document.plan());
        return gatherings
                .find(document.subject())
                .map(gathering -> document.kind().equals(plan.amendment().answerDocument())
                        ? answer(plan, gathering)
                        : amendment(plan, gathering))
                .orElse(null);
    }

    private Suggestion answer(Plan plan, Gathering gathering) {
        String answers = answered(gathering).stream()
                .map(proposal -> "%s: %s.\nĐề xuất, kiến nghị: %s\nTrả lời: %s"
                        .formatted(
                                plan.office(proposal.office()).name(),
                                Texts.inSentence(proposal.outcome().label()),
                                proposal.text(),
                                proposal.reply()))
                .collect(Collectors.joining("\n\n"));
        return new Suggestion(
                "V/v trả lời đề xuất, kiến nghị về " + plan.shortTitle(),
                "Xem xét đề xuất, kiến nghị của các cơ quan, đơn vị về việc thực hiện %s, %s trả lời như sau:\n\n%s"
                        .formatted(
                                plan.shortTitle(),
                                plan.office(plan.amendment().decidedBy()).name(),
                                answers));
    }

    private Suggestion amendment(Plan plan, Gathering gathering) {
        return new Suggestion(
                "Điều chỉnh, bổ sung " + plan.shortTitle(),
                "Trên cơ sở đề xuất, kiến nghị của các cơ quan, đơn vị, %s điều chỉnh, bổ sung %s như sau:\n\n%s\n\nCác nội dung khác giữ nguyên."
                        .formatted(
                                plan.office(plan.amendment().decidedBy()).name(),
                                plan.shortTitle(),
                                amendments.described(plan.id(), gathering.changes())));
    }

    private List<Proposal> answered(Gathering gathering) {
        return gatherings.proposals(gathering.id()).stream()
                .filter(proposal -> proposal.outcome() != null && proposal.outcome() != AmendmentOutcome.DIEU_CHINH)
                .toList();
    }

    /** The answer goes to those whose proposals it answers; an amendment to whom the plan's chain names. */
    @Override
    public Optional<List<String>> of(Document document) {
        Amendment clause = plans.plan(document.plan()).amendment();
        if (clause == null || !document.kind().equals(clause.answerDocument())) {
            return Optional.empty();
        }
        return gatherings
                .find(document.subject())
                .map(gathering -> answered(gathering).stream()
                        .map(Proposal::office)
                        .distinct()
                        .toList());
    }
}

package vn.thidua.issuance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.document.process.DocumentForms;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** An office that owes no plan of its own confirms that it has received the document and acts on it. */
@Service
@Transactional
public class Acknowledgements {

    private final Cascade cascade;
    private final Obligations obligations;
    private final Attachments attachments;
    private final DocumentForms forms;
    private final Plans plans;
    private final People people;

    Acknowledgements(
            Cascade cascade,
            Obligations obligations,
            Attachments attachments,
            DocumentForms forms,
            Plans plans,
            People people) {
        this.cascade = cascade;
        this.obligations = obligations;
        this.attachments = attachments;
        this.forms = forms;
        this.plans = plans;
        this.people = people;
    }

    /** Who confirms for an office. */
    public static Group confirms(Obligation obligation) {
        return new Group(obligation.plan(), obligation.office(), Role.CHUYEN_VIEN);
    }

    /** The office has received it: that is all it owes. */
    public void confirm(String obligationId, String user, String note) {
        Obligation obligation = obligations.get(obligationId);
        if (!people.worksAs(user, confirms(obligation))) {
            throw new Refusal(
                    "Chỉ chuyên viên của đơn vị nhận mới xác nhận được; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        obligations.sent(obligationId, user, Texts.optional(note, "Ý kiến", Texts.COMMENT));
    }

    /**
     * @param name number and date, as the form says what is confirmed
     * @param from the office that issued it
     * @param files the issued copy
     */
    record Received(String name, String from, List<DocumentView.AttachmentInfo> files) {}

    /** What the form shows: the issued document with its copy. */
    @Transactional(readOnly = true)
    public Map<String, Object> form(String obligationId) {
        Obligation obligation = obligations.get(obligationId);
        Plan plan = plans.plan(obligation.plan());
        Cascade.Followed followed = cascade.followedBy(obligationId).orElseThrow();
        var form = new LinkedHashMap<String, Object>();
        if (followed.document() != null) {
            form.putAll(forms.common(followed.document()));
        }
        form.put(
                "received",
                new Received(
                        Issuances.title(plan, obligation.period()) + numbered(followed),
                        plan.office(followed.above().office()).name(),
                        DocumentView.AttachmentInfo.of(attachments.describe(copies(followed)))));
        return form;
    }

    private static String numbered(Cascade.Followed followed) {
        String number = followed.document() != null
                ? IssuedNumber.printed(
                        followed.document().reference().full(),
                        followed.document().reference().dated())
                : followed.entry() == null
                        ? null
                        : IssuedNumber.printed(
                                followed.entry().number(), followed.entry().dated());
        return number == null ? "" : " (" + number + ")";
    }

    private static List<UUID> copies(Cascade.Followed followed) {
        return Stream.ofNullable(
                        followed.document() != null
                                ? followed.document().reference().file()
                                : followed.entry() == null
                                        ? null
                                        : followed.entry().file())
                .toList();
    }
}

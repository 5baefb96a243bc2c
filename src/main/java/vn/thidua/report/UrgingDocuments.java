package vn.thidua.report;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Recipient;
import vn.thidua.platform.error.Refusal;

/**
 * What the steps of an urging letter mean. Its list is settled when the draft is submitted: an office that has sent by then is
 * left out, and the text must not name it any more. One that sends while the letter is being signed stays named, gets the
 * letter, and its history says that it had sent.
 */
@Component
class UrgingDocuments {

    private final UrgingStore store;
    private final UrgedOffices urged;
    private final UrgingLetters letters;
    private final Obligations obligations;
    private final Documents documents;
    private final Plans plans;
    private final Clock clock;

    UrgingDocuments(
            UrgingStore store,
            UrgedOffices urged,
            UrgingLetters letters,
            Obligations obligations,
            Documents documents,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.urged = urged;
        this.letters = letters;
        this.obligations = obligations;
        this.documents = documents;
        this.plans = plans;
        this.clock = clock;
    }

    @EventListener
    void follow(DocumentStep step) {
        urged.letter(step.document()).ifPresent(letter -> {
            switch (step.kind()) {
                case SUBMITTED -> settle(letter, step.document());
                case ISSUED ->
                    letters.issued(letter, step.document().reference().full(), step.actor());
                case SKIPPED -> store.dropped(letter.id(), clock.instant());
                case RETURNED -> {
                    // the list is settled again with the next draft
                }
            }
        });
    }

    private void settle(UrgingStore.Letter letter, Document document) {
        Plan plan = plans.plan(document.plan());
        List<String> named = store.named(letter.id());
        Set<String> missing = obligations.ofRound(letter.round()).stream()
                .filter(Obligation::missing)
                .map(Obligation::id)
                .collect(Collectors.toSet());
        List<String> sent = named.stream().filter(id -> !missing.contains(id)).toList();
        if (sent.size() == named.size()) {
            throw Refusal.of(
                    "Mọi cơ quan trong danh sách đã gửi báo cáo nên không còn nơi nào để đôn đốc%s.",
                    document.chain().maySkip() == null
                            ? "; hãy liên hệ người quản trị để hủy văn bản này"
                            : "; hãy chọn “" + document.chain().maySkip() + "”");
        }
        String text = document.content().path("body").asText();
        for (String office : UrgedOffices.offices(sent)) {
            String name = plan.office(office).name();
            if (Pattern.compile(Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .find()) {
                throw Refusal.of(
                        "%s đã gửi báo cáo sau khi danh sách được lập; hãy bỏ tên cơ quan này khỏi văn bản rồi trình lại.",
                        name);
            }
        }
        if (!sent.isEmpty()) {
            store.leaveOut(letter.id(), sent);
        }
        if (letter.kind() == UrgingKind.LETTER) {
            requireReceived(document);
        }
    }

    /** A letter that does not go to those whom it urges is none. */
    private void requireReceived(Document document) {
        List<Recipient> chosen = documents.kindOf(document).recipients(document);
        document.chain().recipients().stream()
                .filter(Recipient::leftToSubject)
                .filter(line -> chosen.stream().noneMatch(each -> each.name().equals(line.name())))
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.of(
                            "Công văn đôn đốc phải gửi đến chính các cơ quan được đôn đốc; hãy chọn nơi nhận “%s”.",
                            line.name());
                });
    }
}

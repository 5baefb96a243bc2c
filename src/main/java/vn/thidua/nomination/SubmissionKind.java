package vn.thidua.nomination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningChain;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** The tờ trình of a batch: a text, and the list as it is at every moment until it is signed. */
@Component
class SubmissionKind implements DocumentKind {

    private static final int BODY = 20_000;
    private static final EnumSet<Deed> BARRED = EnumSet.of(Deed.SOAN, Deed.DE_NGHI, Deed.KIEM_TRA, Deed.THAM_DINH);
    private static final String HAND =
            "Bạn đã soạn, kiểm tra hoặc thẩm định hồ sơ trong danh sách nên không ký tờ trình này; hãy chuyển người khác ký.";

    private final BatchStore batches;
    private final Nominations nominations;
    private final Hands hands;
    private final Plans plans;
    private final Attachments attachments;
    private final ObjectMapper json;

    SubmissionKind(
            BatchStore batches,
            Nominations nominations,
            Hands hands,
            Plans plans,
            Attachments attachments,
            ObjectMapper json) {
        this.batches = batches;
        this.nominations = nominations;
        this.hands = hands;
        this.plans = plans;
        this.attachments = attachments;
        this.json = json;
    }

    /** What the drafter writes. */
    record Text(String body) {}

    /** @param rows how many */
    record Shown(String body, int rows, boolean mayBeSkipped, String skipLabel, Map<String, Integer> limits) {}

    @Override
    public boolean handles(Plan plan, String document) {
        return false;
    }

    @Override
    public boolean isAbout(Plan plan, String document, String subject) {
        return Batch.isBatch(subject);
    }

    @Override
    public String draftForm() {
        return "nomination/draft-submission.html";
    }

    @Override
    public String title(Document document) {
        Batch batch = batch(document.subject());
        return "tờ trình đề nghị tặng %s (danh sách %s)"
                .formatted(plans.plan(batch.plan()).awardForm(batch.form()).name(), batch.period());
    }

    @Override
    public String draftTaskTitle(Document document) {
        return "Soạn " + title(document);
    }

    @Override
    public String summary(Document document) {
        Batch batch = batch(document.subject());
        return "Về việc đề nghị tặng "
                + plans.plan(batch.plan()).awardForm(batch.form()).name();
    }

    @Override
    public JsonNode startingText(Plan plan, String document, String subject) {
        Batch batch = batch(subject);
        SigningChain chain = plan.signing(document).forOffice(plan.office(batch.office()));
        Batch.Minutes minutes = batch.minutes();
        String agreed = minutes == null
                ? ""
                : "Căn cứ Biên bản họp số %s ngày %s;\n"
                        .formatted(minutes.number(), VietnamTime.format(minutes.dated()));
        return json.valueToTree(new Text(
                "Thực hiện %s;\n%s%s kính trình xem xét, tặng %s cho các trường hợp có tên trong danh sách kèm theo."
                        .formatted(
                                plan.shortTitle(),
                                agreed,
                                plan.office(chain.body()).name(),
                                plan.awardForm(batch.form()).name())));
    }

    @Override
    public List<String> startedBy(Plan plan, String document, String subject) {
        return Optional.ofNullable(batch(subject).preparedBy()).stream().toList();
    }

    /** Whoever drafted, proposed, checked or appraised one of the rows, or is nominated in one. */
    @Override
    public Map<String, String> mayNotSign(Document document) {
        List<String> ids = batches.rows(document.subject());
        var barred = new HashMap<String, String>();
        hands.whoDid(ids, BARRED).forEach(person -> barred.put(person, HAND));
        barred.putAll(hands.mayNotSign(
                nominations.all(ids).stream().map(Nomination::nominee).toList(), "tờ trình"));
        return barred;
    }

    @Override
    public void requireStillRight(Document document) {
        List<String> ids = batches.rows(document.subject());
        Batches.requireRows(ids);
        nominations.all(ids).stream()
                .filter(row -> row.status() != NominationStatus.TRONG_DOT_TRINH)
                .findFirst()
                .ifPresent(row -> {
                    throw Refusal.of(
                            "Hồ sơ của %s trong danh sách vừa chuyển sang trạng thái “%s”; hãy trả lại tờ trình để lập lại danh sách.",
                            row.name(), row.status().label());
                });
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        Text text = text(document);
        return Map.of(
                "submission",
                new Shown(
                        text == null ? "" : text.body(),
                        batches.rows(document.subject()).size(),
                        document.chain().maySkip() != null,
                        document.chain().maySkip(),
                        Map.of("bodyChars", BODY)),
                "list",
                view(document));
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        Batches.requireRows(batches.rows(document.subject()));
        try {
            Text typed = json.treeToValue(content, Text.class);
            return json.valueToTree(new Text(Texts.required(typed.body(), "Nội dung tờ trình", BODY)));
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu tờ trình; hãy tải lại trang và gửi lại.");
        }
    }

    @Override
    public DocumentView view(Document document) {
        Batch batch = batch(document.subject());
        Plan plan = plans.plan(batch.plan());
        List<Nomination> rows = nominations.all(batches.rows(batch.id()));
        Text text = text(document);
        List<UUID> files = Stream.concat(
                        Optional.ofNullable(batch.minutes()).stream().map(Batch.Minutes::file),
                        batch.papers().stream().map(Batch.Paper::file))
                .toList();
        return new DocumentView(
                summary(document),
                plan.shortTitle(),
                text == null ? List.of() : List.of(DocumentView.Section.of("Nội dung", text.body())),
                List.of(new DocumentView.Table(
                        "Danh sách đề nghị (%d trường hợp)".formatted(rows.size()),
                        List.of("STT", "Đối tượng", "Loại", "Cơ quan đề nghị", "Thời gian lập thành tích"),
                        IntStream.range(0, rows.size())
                                .mapToObj(n -> line(plan, n + 1, rows.get(n)))
                                .toList())),
                DocumentView.AttachmentInfo.of(attachments.describe(files)));
    }

    private static List<String> line(Plan plan, int number, Nomination row) {
        return List.of(
                String.valueOf(number),
                row.name(),
                row.kind().label(),
                plan.office(row.proposedBy()).shortName(),
                "%s – %s".formatted(VietnamTime.format(row.from()), VietnamTime.format(row.to())));
    }

    private Text text(Document document) {
        return document.content() == null ? null : json.convertValue(document.content(), Text.class);
    }

    private Batch batch(String id) {
        return batches.find(id).orElseThrow();
    }
}

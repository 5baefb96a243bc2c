package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lists on their way: their papers and tờ trình, a mark for every row at every level, opinions, postings, and what an authority
 * outside answers after months.
 */
@Component
@Profile("timelapse")
@Order(15)
class NominationScript implements Script {

    private static final int UNFIT_PERCENT = 3;
    private static final int INCOMPLETE_PERCENT = 10;
    private static final int HELD_PERCENT = 4;
    private static final int OBJECTION_PERCENT = 10;
    private static final int REFUSED_ABOVE_PERCENT = 10;
    private static final int SUPPLEMENT_DAYS = 10;
    private static final int LOOK_AGAIN_DAYS = 40;
    private static final int POSTING_DAYS = 30;
    /** So many days an authority outside takes. */
    private static final int ANSWERS_FROM = 40;

    private static final int ANSWERS_TO = 200;

    /** Of a hundred lists so many are never answered above, of those asked for an opinion and of supplements so many never by anybody. */
    private static final int UNANSWERED_PERCENT = 6;

    private static final int SILENT_PERCENT = 25;
    private static final int NOT_SUPPLEMENTED_PERCENT = 15;
    private static final int NEVER = 40 * 365;

    private static final String RECORD_OUTCOME = "userTask_recordOutcome";

    private final ObjectMapper json;

    NominationScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public int daysBefore(Part part, Chance chance) {
        return switch (part.process() + "/" + part.task()) {
            case "nomination-batch/" + RECORD_OUTCOME ->
                chance.percent(UNANSWERED_PERCENT) ? NEVER : chance.between(ANSWERS_FROM, ANSWERS_TO);
            case "nomination-opinion/userTask_giveOpinion" -> chance.percent(SILENT_PERCENT) ? NEVER : 0;
            case "nomination-level/userTask_supplement" -> chance.percent(NOT_SUPPLEMENTED_PERCENT) ? NEVER : 0;
            default -> 0;
        };
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().process()) {
            case "nomination-batch" -> batch(scene, typed);
            case "nomination-level" -> level(scene, typed);
            case "nomination-opinion" -> opinion(scene, typed);
            case "document-issuance" -> {
                JsonNode submission = scene.form().path("submission");
                if (!scene.part().task().equals("userTask_draft") || !submission.has("body")) {
                    return Optional.empty();
                }
                typed.put("action", "submit").putObject("content").set("body", submission.get("body"));
            }
            default -> {
                return Optional.empty();
            }
        }
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    private static void batch(Scene scene, ObjectNode typed) {
        if (scene.part().task().equals(RECORD_OUTCOME)) {
            outcome(scene, typed);
            return;
        }
        typed.put("minutesNumber", scene.number() + "/BB")
                .put("minutesDate", scene.today().toString());
        typed.putArray("minutesFile").add(scene.attach().apply("bien-ban.pdf").toString());
        var items = typed.putArray("items");
        scene.form().path("items").forEach(item -> {
            if (item.path("obligatory").asBoolean()) {
                items.addObject()
                        .put("item", item.get("name").asText())
                        .putArray("files")
                        .add(scene.attach().apply("giay-to-chung.pdf").toString());
            }
        });
        typed.putArray("papers");
    }

    private static void outcome(Scene scene, ObjectNode typed) {
        var rows = typed.putArray("rows");
        scene.form().path("rows").forEach(row -> {
            boolean refused = scene.chance().percent(REFUSED_ABOVE_PERCENT);
            rows.addObject()
                    .put("row", row.get("id").asText())
                    .put("outcome", refused ? "refused" : "conferred")
                    .put("note", refused ? "Cấp trên không đồng ý." : null);
        });
        typed.put("number", scene.number() + "/QĐ")
                .put("dated", scene.today().toString())
                .putArray("files")
                .add(scene.attach().apply("quyet-dinh-cap-tren.pdf").toString());
    }

    private static void level(Scene scene, ObjectNode typed) {
        switch (scene.part().task()) {
            case "userTask_check" -> {
                typed.put("arrivedOn", scene.today().toString())
                        .put("arrivalNumber", String.valueOf(scene.number()))
                        .put("paperSets", 1);
                marked(scene, typed, scene.firstTime());
            }
            case "userTask_appraise" -> {
                marked(scene, typed, false);
                typed.put("comment", "Đơn vị ít người nên một người kiểm tra và thẩm định.");
            }
            case "userTask_supplement" -> {
                var rows = typed.putArray("rows");
                scene.form()
                        .path("rows")
                        .forEach(row -> rows.addObject()
                                .put("row", row.get("id").asText())
                                .put("note", "Đã bổ sung báo cáo thành tích."));
            }
            case "userTask_post" ->
                typed.put("place", "Cổng thông tin điện tử")
                        .put("from", scene.today().toString())
                        .put("to", scene.today().plusDays(POSTING_DAYS).toString());
            case "userTask_recordPublicOpinions" -> {
                var opinions = typed.putArray("opinions");
                if (scene.chance().percent(OBJECTION_PERCENT)) {
                    opinions.addObject()
                            .put("from", "Một người dân")
                            .put("text", "Đề nghị làm rõ thành tích.")
                            .put("handling", "Đã xác minh, thành tích đúng như báo cáo.");
                }
            }
            case "userTask_recordPartyOpinion" -> {
                typed.put("authority", "Ban Thường vụ")
                        .put("number", scene.number() + "/CV")
                        .put("dated", scene.today().toString());
                typed.putArray("against");
            }
            default -> {
                // a task that is not known here stays with whoever has it
            }
        }
    }

    /** @param mayWait whether a row may be sent back; only the first look does, or it never ends */
    private static void marked(Scene scene, ObjectNode typed, boolean mayWait) {
        var rows = typed.putArray("rows");
        scene.form().path("rows").forEach(row -> {
            int drawn = scene.chance().percentile();
            String mark = drawn < UNFIT_PERCENT
                    ? "khong-du"
                    : mayWait && drawn < UNFIT_PERCENT + INCOMPLETE_PERCENT && !supplemented(row)
                            ? "bo-sung"
                            : mayWait && drawn < UNFIT_PERCENT + INCOMPLETE_PERCENT + HELD_PERCENT ? "tam-dung" : "du";
            rows.addObject()
                    .put("row", row.get("id").asText())
                    .put("mark", mark)
                    .put("note", mark.equals("du") ? null : "Cần xem xét lại thành tích.");
        });
        typed.put("supplementDue", scene.today().plusDays(SUPPLEMENT_DAYS).toString())
                .put("lookAgainOn", scene.today().plusDays(LOOK_AGAIN_DAYS).toString());
    }

    private static boolean supplemented(JsonNode row) {
        return row.path("said").toString().contains("bổ sung");
    }

    private static void opinion(Scene scene, ObjectNode typed) {
        typed.put("opinion", "agree")
                .put("text", "Thống nhất với danh sách.")
                .put("number", scene.number() + "/CV")
                .put("dated", scene.today().toString());
        typed.putArray("rows");
    }
}

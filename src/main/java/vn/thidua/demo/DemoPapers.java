package vn.thidua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Supplier;

/** What the invented officials type into the forms of a list of nominations: nobody finds fault with anything. */
final class DemoPapers {

    private static final String INVENTED = "Bản dùng thử.";
    private static final String NUMBER = "01";

    /** So many count the slips. */
    private static final int TEAM = 2;

    private static final String DECISION = "decision";

    private final ObjectMapper json;
    private final Supplier<LocalDate> today;

    DemoPapers(ObjectMapper json, Supplier<LocalDate> today) {
        this.json = json;
        this.today = today;
    }

    /** Null for a task that is left to the visitor. */
    ObjectNode typed(DemoDesk.Sheet sheet) {
        ObjectNode typed = json.createObjectNode();
        return switch (sheet.task()) {
            case "nomination-batch/userTask_prepare" -> prepared(sheet, typed);
            case "document-issuance/userTask_draft" ->
                typed.<ObjectNode>set("body", sheet.form().path("submission").path("body"));
            case "nomination-level/userTask_check" ->
                marked(
                        sheet,
                        typed.put("arrivedOn", day())
                                .put("arrivalNumber", NUMBER)
                                .put("paperSets", 1));
            case "nomination-level/userTask_appraise" -> marked(sheet, typed.put("comment", INVENTED));
            case "council-session/userTask_prepare" -> invited(sheet, typed);
            case "council-session/userTask_recordMeeting" -> counted(sheet, typed);
            case "council-session/userTask_signMinutes" -> typed.put("discussion", INVENTED);
            case "council-session/userTask_approveMinutes" -> typed.put(DECISION, "approve");
            default -> null;
        };
    }

    private String day() {
        return today.get().toString();
    }

    private ObjectNode prepared(DemoDesk.Sheet sheet, ObjectNode typed) {
        typed.put("minutesNumber", NUMBER + "/BB").put("minutesDate", day());
        typed.putArray("minutesFile").add(sheet.attach("bien-ban.pdf"));
        ArrayNode items = typed.putArray("items");
        for (JsonNode item : sheet.form().path("items")) {
            if (item.path("obligatory").asBoolean()) {
                items.addObject()
                        .put("item", item.path("name").asText())
                        .putArray("files")
                        .add(sheet.attach("giay-to-chung.pdf"));
            }
        }
        typed.putArray("papers");
        return typed;
    }

    private static ObjectNode marked(DemoDesk.Sheet sheet, ObjectNode typed) {
        ArrayNode rows = typed.putArray("rows");
        sheet.form()
                .path("rows")
                .forEach(row ->
                        rows.addObject().put("row", row.path("id").asText()).put("mark", "du"));
        return typed;
    }

    private ObjectNode invited(DemoDesk.Sheet sheet, ObjectNode typed) {
        return typed.put("form", "hop-phieu-kin")
                .put("date", day())
                .put("hour", "08:00")
                .put("place", "Phòng họp (bản dùng thử)")
                .put("agenda", sheet.form().path("agenda").asText())
                .put("shortNotice", INVENTED);
    }

    /** Everybody came, and the slips of paper were counted. */
    private ObjectNode counted(DemoDesk.Sheet sheet, ObjectNode typed) {
        JsonNode members = sheet.form().path("members");
        ArrayNode present = typed.put(DECISION, "paper").putArray("present");
        members.forEach(member -> present.add(member.path("id")));
        ObjectNode count = typed.putObject("count")
                .put("issued", members.size())
                .put("collected", members.size())
                .put("valid", members.size());
        ArrayNode team = count.putArray("team");
        for (int n = 0; n < TEAM; n++) {
            team.addObject().put("name", members.path(n).path("name").asText());
        }
        ArrayNode rows = count.putArray("rows");
        for (JsonNode row : sheet.form().path("session").path("rows")) {
            rows.addObject()
                    .put("n", row.path("n").asInt())
                    .put("valid", members.size())
                    .put("agree", members.size());
        }
        typed.putArray("attachments").add(sheet.attach("bien-ban-kiem-phieu.pdf"));
        return typed;
    }
}

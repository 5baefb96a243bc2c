package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.support.Typed;

/** A set of criteria as an official types it, as the JSON that the forms send. */
public final class TypedCriteria {

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Map<String, Object>> answers = new ArrayList<>();
    private String from;
    private boolean weighted;

    public static TypedCriteria set() {
        return new TypedCriteria();
    }

    /** Two criteria of the first group. */
    public static TypedCriteria usual() {
        return set().criterion("co-quan-don-vi", "kcht", "Tỷ lệ giải ngân vốn đầu tư công")
                .criterion("co-quan-don-vi", "thtk-clp", "Tỷ lệ tiết kiệm chi thường xuyên");
    }

    public TypedCriteria criterion(String group, String theme, String text) {
        return criterion(null, group, theme, text, null);
    }

    public TypedCriteria criterion(String id, String group, String theme, String text, Object weight) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("group", group);
        row.put("theme", theme);
        row.put("text", text);
        row.put("unit", "%");
        row.put("evidence", "Báo cáo giải ngân");
        row.put("weight", weight);
        rows.add(row);
        return this;
    }

    public TypedCriteria withPoints() {
        weighted = true;
        return this;
    }

    public TypedCriteria from(String iso) {
        from = iso;
        return this;
    }

    public TypedCriteria takes(int comment, String text) {
        answers.add(answer(comment, true, text));
        return this;
    }

    public TypedCriteria explains(int comment, String text) {
        answers.add(answer(comment, false, text));
        return this;
    }

    private static Map<String, Object> answer(int comment, boolean taken, String text) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("comment", comment);
        answer.put("taken", taken);
        answer.put("text", text);
        return answer;
    }

    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("inForceFrom", from);
        content.put("weighted", weighted);
        content.put("criteria", rows);
        content.put("answers", answers);
        content.put("attachments", List.of());
        return content;
    }

    public List<Map<String, Object>> rows() {
        return rows;
    }

    /** The form of the first draft. */
    public String worked() {
        return Typed.json("action", "send", "content", content());
    }

    /** The form of the document. */
    public String draft() {
        return Typed.draft(content());
    }

    public static String drop(String reason) {
        return Typed.json("action", "drop", "comment", reason);
    }

    public static String agrees() {
        return Typed.json("opinion", "agree");
    }

    /** @param criterion id of the criterion, null for the whole */
    public static String comments(String criterion, String text) {
        return criterion == null
                ? Typed.json("opinion", "comment", "text", text)
                : Typed.json("opinion", "comment", "comments", List.of(Map.of("criterion", criterion, "text", text)));
    }
}

package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.document.DocumentView;
import vn.thidua.document.WrittenParts;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.report.domain.ReportCheck;

/** The narrative of a report that consolidates: texts in the sections of an outline, beside what is computed. */
public final class OutlineText {

    private OutlineText() {}

    public static List<ReportParts.SectionInfo> asked(List<Reporting.OutlineSection> outline) {
        return outline.stream().map(ReportParts.SectionInfo::of).toList();
    }

    /**
     * @param typed text by id of the section, or null
     * @return the same without blanks, in the order of the outline
     * @throws Refusal when a section is not in the outline, too long, or one about a theme of the movement is empty
     */
    public static Map<String, String> check(List<Reporting.OutlineSection> outline, Map<String, String> typed) {
        Map<String, String> given = typed == null ? Map.of() : typed;
        for (String id : given.keySet()) {
            if (outline.stream().noneMatch(section -> section.id().equals(id))) {
                throw new Refusal("Đề cương báo cáo có mục không thuộc kế hoạch; hãy tải lại trang và gửi lại.");
            }
        }
        var sections = new LinkedHashMap<String, String>();
        for (var section : outline) {
            String text = section.theme() != null
                    ? Texts.required(given.get(section.id()), title(section), ReportCheck.SECTION)
                    : Texts.optional(given.get(section.id()), title(section), ReportCheck.SECTION);
            if (text != null) {
                sections.put(section.id(), text);
            }
        }
        return sections;
    }

    public static List<DocumentView.Section> view(
            List<Reporting.OutlineSection> outline, Map<String, String> sections) {
        return outline.stream()
                .map(section -> DocumentView.Section.of(title(section), sections.get(section.id()))
                        .of(ReportParts.SectionInfo.part(section.id())))
                .toList();
    }

    /** The parts of the text that several people may write; what is computed nobody writes. */
    public static Map<String, String> parts(JsonNode content) {
        var parts = new WrittenParts().files("files", content.path("attachments"));
        content.path("sections")
                .properties()
                .forEach(each -> parts.text(ReportParts.SectionInfo.part(each.getKey()), each.getValue()));
        return parts.all();
    }

    private static String title(Reporting.OutlineSection section) {
        return section.number() + ". " + section.title();
    }
}

package vn.thidua.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.platform.error.Refusal;

/** Whether the numbers of a count on paper can be true: of each other, of the members present, of who may vote on which row. */
final class PaperSheet {

    private PaperSheet() {}

    static PaperCount count(Meetings.Paper paper, List<String> team, int present) {
        int issued = number(paper.issued(), "Số phiếu phát ra");
        int collected = number(paper.collected(), "Số phiếu thu vào");
        int valid = number(paper.valid(), "Số phiếu hợp lệ");
        if (issued > present) {
            throw Refusal.of(
                    "Số phiếu phát ra (%d) nhiều hơn số thành viên dự họp (%d); hãy kiểm tra lại biên bản kiểm phiếu.",
                    issued, present);
        }
        if (collected > issued || valid > collected) {
            throw Refusal.of(
                    "Số phiếu phát ra, thu vào, hợp lệ (%d, %d, %d) không khớp: số sau không được nhiều hơn số trước; hãy kiểm tra lại.",
                    issued, collected, valid);
        }
        return new PaperCount(team, issued, collected, valid, paper.files());
    }

    private static int number(Integer typed, String label) {
        if (typed == null || typed < 0) {
            throw Refusal.of("Chưa nhập %s; hãy nhập theo biên bản kiểm phiếu.", label.toLowerCase(Locale.ROOT));
        }
        return typed;
    }

    /** One count for every row that is voted on. */
    static List<Meetings.Counted> rows(Meetings.Paper paper, List<SessionRow> rows, Set<String> present) {
        Map<Integer, Meetings.Counted> typed = paper.rows() == null
                ? Map.of()
                : paper.rows().stream()
                        .collect(Collectors.toMap(Meetings.Counted::n, Function.identity(), PaperSheet::twice));
        var counted = new ArrayList<Meetings.Counted>();
        for (SessionRow row : rows) {
            if (!row.isOnTheList()) {
                continue;
            }
            Meetings.Counted own = typed.get(row.n());
            if (own == null || own.agree() == null || own.agree() < 0) {
                throw Refusal.of(
                        "Chưa nhập số phiếu đồng ý của hồ sơ số %d (%s); hãy nhập đủ cho từng hồ sơ.",
                        row.n(), row.nominee());
            }
            long mayNot = row.recused().stream().filter(present::contains).count();
            int most = (int) Math.max(0, Math.min(paper.valid(), paper.issued() - mayNot));
            int valid = own.valid() == null ? most : own.valid();
            if (valid < 0 || valid > most) {
                throw Refusal.of(
                        "Hồ sơ số %d (%s) có nhiều nhất %d phiếu hợp lệ, không phải %d; thành viên là người được đề nghị không bỏ phiếu cho hồ sơ của mình.",
                        row.n(), row.nominee(), most, valid);
            }
            if (own.agree() > valid) {
                throw Refusal.of(
                        "Hồ sơ số %d (%s) có %d phiếu đồng ý, nhiều hơn %d phiếu hợp lệ; hãy kiểm tra lại biên bản kiểm phiếu.",
                        row.n(), row.nominee(), own.agree(), valid);
            }
            counted.add(new Meetings.Counted(row.n(), valid, own.agree()));
        }
        return counted;
    }

    private static Meetings.Counted twice(Meetings.Counted one, Meetings.Counted other) {
        throw Refusal.of("Hồ sơ số %d có hai kết quả kiểm phiếu; hãy tải lại biểu mẫu rồi nhập lại.", one.n());
    }
}

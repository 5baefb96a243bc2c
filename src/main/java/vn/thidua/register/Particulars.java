package vn.thidua.register;

import java.time.Year;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * What is said of a nominee; no more personal data than the lists of the practice hold.
 *
 * @param unit in words, or null
 * @param position of a person, or null
 * @param rank of a person, or null
 * @param bornIn year of birth of a person, or null
 * @param office the office of the plan that it is or works in, or null
 * @param person the account of the person, or null
 */
public record Particulars(
        NomineeKind kind,
        String name,
        String unit,
        String position,
        PersonRank rank,
        Integer bornIn,
        String office,
        String person) {

    public static final int NAME = 300;
    public static final int UNIT = 300;
    public static final int POSITION = 200;
    private static final int OLDEST = 120;

    /** A nominee of which no more is known. */
    public static Particulars of(NomineeKind kind, String name, String unit) {
        return new Particulars(kind, name, unit, null, null, null, null, null);
    }

    /**
     * The same as it is kept: trimmed, and nothing of a person for whoever is none.
     *
     * @throws Refusal naming the first thing that is wrong
     */
    Particulars checked(Year now) {
        if (kind == null) {
            throw new Refusal("Chưa chọn loại đối tượng; hãy chọn tập thể, doanh nghiệp, hộ gia đình hoặc cá nhân.");
        }
        String called = Texts.required(name, kind == NomineeKind.CA_NHAN ? "Họ và tên" : "Tên đối tượng", NAME);
        if (called.chars().noneMatch(Character::isLetter)) {
            throw new Refusal("Tên đối tượng không có chữ cái nào; hãy nhập tên đầy đủ.");
        }
        String where = Texts.optional(unit, "Đơn vị", UNIT);
        String does = Texts.optional(position, "Chức vụ", POSITION);
        if (kind != NomineeKind.CA_NHAN) {
            if (rank != null || bornIn != null || does != null || person != null) {
                throw new Refusal(
                        "Chức vụ, nhóm chức danh, năm sinh và tài khoản chỉ ghi cho cá nhân; hãy xóa các mục này hoặc chọn loại cá nhân.");
            }
            return new Particulars(kind, called, where, null, null, null, office, null);
        }
        if (bornIn != null && (bornIn > now.getValue() || bornIn < now.getValue() - OLDEST)) {
            throw Refusal.of("Năm sinh %d không hợp lý; hãy nhập năm sinh gồm bốn chữ số.", bornIn);
        }
        return new Particulars(kind, called, where, does, rank, bornIn, office, person);
    }
}

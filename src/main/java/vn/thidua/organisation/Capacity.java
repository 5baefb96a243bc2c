package vn.thidua.organisation;

/** In which capacity a document is signed (NĐ 30/2020/NĐ-CP, Điều 13). */
public enum Capacity {
    TRUC_TIEP("", "Người đứng đầu ký trực tiếp"),
    TM("TM.", "TM. (thay mặt tập thể lãnh đạo)"),
    KT("KT.", "KT. (ký thay người đứng đầu)"),
    TL("TL.", "TL. (thừa lệnh)"),
    TUQ("TUQ.", "TUQ. (thừa ủy quyền)"),
    Q("Q.", "Q. (quyền người đứng đầu)");

    private final String prefix;
    private final String label;

    Capacity(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** As printed before the title; empty where the head signs. */
    public String prefix() {
        return prefix;
    }

    public String label() {
        return label;
    }
}

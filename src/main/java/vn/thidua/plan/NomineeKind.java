package vn.thidua.plan;

/** Who can be rewarded. */
public enum NomineeKind implements Coded {
    TAP_THE("Tập thể"),
    DOANH_NGHIEP("Doanh nghiệp"),
    HO_GIA_DINH("Hộ gia đình"),
    CA_NHAN("Cá nhân");

    private final String label;

    NomineeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

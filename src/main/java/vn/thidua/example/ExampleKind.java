package vn.thidua.example;

import vn.thidua.plan.Coded;

/** What an advanced example is. */
public enum ExampleKind implements Coded {
    TAP_THE("Tập thể"),
    CA_NHAN("Cá nhân"),
    HO_GIA_DINH("Hộ gia đình"),
    DOANH_NGHIEP("Doanh nghiệp"),
    MO_HINH("Mô hình hay, cách làm mới");

    private final String label;

    ExampleKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

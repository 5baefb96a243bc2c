package vn.thidua.issuance;

import vn.thidua.plan.Coded;

/** On which occasion something is issued that the offices below have to follow. */
public enum IssuanceKind implements Coded {
    KE_HOACH("Kế hoạch", "Kế hoạch"),
    KE_HOACH_NAM("Kế hoạch năm", "Kế hoạch"),
    KE_HOACH_DIEU_CHINH("Kế hoạch điều chỉnh, bổ sung", "Kế hoạch"),
    KE_HOACH_GIAI_DOAN("Kế hoạch giai đoạn", "Kế hoạch"),
    HUONG_DAN("Hướng dẫn tổ chức thực hiện", "Hướng dẫn");

    private final String label;
    private final String documentType;

    IssuanceKind(String label, String documentType) {
        this.label = label;
        this.documentType = documentType;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a document of this type, as printed, may be what is issued. */
    boolean isIssuedAs(String type) {
        return documentType.equals(type);
    }
}

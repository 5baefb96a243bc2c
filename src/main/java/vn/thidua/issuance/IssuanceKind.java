package vn.thidua.issuance;

import java.util.Set;
import vn.thidua.plan.Coded;

/** On which occasion something is issued that the offices below have to follow. */
public enum IssuanceKind implements Coded {
    KE_HOACH("Kế hoạch", Set.of("Kế hoạch")),
    KE_HOACH_NAM("Kế hoạch năm", Set.of("Kế hoạch")),
    KE_HOACH_DIEU_CHINH("Kế hoạch điều chỉnh, bổ sung", Set.of("Kế hoạch")),
    KE_HOACH_GIAI_DOAN("Kế hoạch giai đoạn", Set.of("Kế hoạch")),
    HUONG_DAN("Hướng dẫn tổ chức thực hiện", Set.of("Hướng dẫn", "Công văn"));

    private final String label;
    private final Set<String> documentTypes;

    IssuanceKind(String label, Set<String> documentTypes) {
        this.label = label;
        this.documentTypes = documentTypes;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a document of this type, as printed, may be what is issued. */
    boolean isIssuedAs(String documentType) {
        return documentTypes.contains(documentType);
    }
}

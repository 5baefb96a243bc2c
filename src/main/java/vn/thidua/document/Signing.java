package vn.thidua.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.UUID;
import vn.thidua.organisation.Authorisation;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.Refusal;

/**
 * How somebody wants to sign, as the form's choice sends it: a capacity such as {@code KT}, or {@code TUQ:<id>} with the paper
 * of authorisation.
 *
 * @param authorisation id of the paper behind a TUQ., otherwise null
 */
public record Signing(SigningCapacity capacity, UUID authorisation) {

    private static final String BY_PAPER = SigningCapacity.TUQ.name() + ":";

    /** In a capacity of one's own. */
    public static Signing as(SigningCapacity capacity) {
        return new Signing(capacity, null);
    }

    /** By a paper of authorisation. */
    public static Signing by(Authorisation paper) {
        return new Signing(SigningCapacity.TUQ, paper.id());
    }

    /** @throws Refusal when the form does not know such a choice */
    @JsonCreator
    public static Signing parse(String code) {
        boolean byPaper = code.startsWith(BY_PAPER);
        try {
            return byPaper
                    ? new Signing(SigningCapacity.TUQ, UUID.fromString(code.substring(BY_PAPER.length())))
                    : as(Arrays.stream(SigningCapacity.values())
                            .filter(capacity -> capacity.name().equals(code))
                            .findFirst()
                            .orElseThrow(IllegalArgumentException::new));
        } catch (IllegalArgumentException e) {
            throw new Refusal("Hình thức ký gửi lên không đúng biểu mẫu; hãy tải lại trang và chọn lại.");
        }
    }

    /** What the form sends for this choice. */
    public String code() {
        return authorisation == null ? capacity.name() : BY_PAPER + authorisation;
    }
}

package vn.thidua.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thidua.organisation.Authorisation;
import vn.thidua.plan.SigningCapacity;

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

    /** @throws IllegalArgumentException when the form knows no such choice */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Signing parse(String code) {
        return code.startsWith(BY_PAPER)
                ? new Signing(SigningCapacity.TUQ, UUID.fromString(code.substring(BY_PAPER.length())))
                : as(SigningCapacity.valueOf(code));
    }

    /** What the form sends for this choice. */
    @JsonValue
    public String code() {
        return authorisation == null ? capacity.name() : BY_PAPER + authorisation;
    }
}

package vn.thidua.nomination;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.text.SearchKey;
import vn.thidua.register.Nominee;
import vn.thidua.register.Particulars;

/**
 * Whether two rows mean the same nominee. Stricter than a search: An and Ân are two people, while Hoà and Hòa are one. What one row
 * leaves out (unit, year of birth) does not tell two apart.
 */
@Component
class SameNominee {

    boolean same(Particulars one, Particulars other) {
        return one.kind() == other.kind()
                && SearchKey.spelling(one.name()).equals(SearchKey.spelling(other.name()))
                && fits(SearchKey.of(one.unit()), SearchKey.of(other.unit()))
                && fits(Objects.toString(one.bornIn(), ""), Objects.toString(other.bornIn(), ""));
    }

    /** Whether a known nominee is meant for sure: for a person or a household, a name alone is not enough. */
    boolean surely(Particulars said, Nominee known) {
        var other = new Particulars(
                known.kind(),
                known.name(),
                known.unit(),
                known.position(),
                known.rank(),
                known.bornIn(),
                known.office(),
                known.person());
        boolean person = said.kind() == NomineeKind.CA_NHAN || said.kind() == NomineeKind.HO_GIA_DINH;
        return same(said, other)
                && (!person
                        || said.unit() != null && known.unit() != null
                        || said.bornIn() != null && known.bornIn() != null);
    }

    private static boolean fits(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}

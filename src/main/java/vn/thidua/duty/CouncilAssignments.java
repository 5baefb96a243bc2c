package vn.thidua.duty;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.time.VietnamTime;

/**
 * Phân công thành viên Hội đồng theo lĩnh vực, địa bàn (office practice 2.3): the result of a duty, kept as data. It says who
 * leads which supervision.
 */
@Service
@Transactional(readOnly = true)
public class CouncilAssignments {

    private final CouncilAssignmentStore store;

    CouncilAssignments(CouncilAssignmentStore store) {
        this.store = store;
    }

    /**
     * The members as they were assigned on the day; the newest assignment that was sent by its end counts.
     *
     * @param office the office whose council it is: the plan's own council, or an office with a council of its own
     * @return empty before the first assignment
     */
    public List<CouncilMember> of(String plan, String office, LocalDate date) {
        return store.inForce(plan, office, VietnamTime.endOf(date));
    }

    /**
     * Who answers for a field or an area: the first member in the assignment's order whose field or area names it, without
     * regard to upper and lower case.
     *
     * @param fieldOrArea the words of a field or the name of an area, e.g. of an office
     */
    public Optional<CouncilMember> leadFor(String plan, String office, String fieldOrArea, LocalDate date) {
        String wanted = plain(fieldOrArea);
        return wanted.isEmpty()
                ? Optional.empty()
                : of(plan, office, date).stream()
                        .filter(member -> Stream.of(member.field(), member.area())
                                .anyMatch(named -> named != null && plain(named).contains(wanted)))
                        .findFirst();
    }

    private static String plain(String words) {
        return words == null
                ? ""
                : Normalizer.normalize(words, Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
    }
}

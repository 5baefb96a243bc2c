package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentAccess;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Minutes and papers of a list are read where the list is worked on, and nowhere else. */
@OfficeTest
class BatchFilesTest {

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    Staff staff;

    @Autowired
    List<DocumentAccess> ports;

    @Test
    void thePapersGoWithTheList() {
        List<String> rows = lists.drafts(lists.november(true), "so-a", "bang-khen", 2);
        String member = staff.hire(PLAN + ".uy-vien-doc", new Group(PLAN, "hdtdkt-tinh", Role.THANH_VIEN_HD));
        String batch = lists.prepares("so-a", rows);
        assertThat(reads(batch, "so-a", "chuyen-vien")).isTrue();
        assertThat(reads(batch, "so-a", "lanh-dao")).as("who signs").isTrue();
        assertThat(may(batch, APPRAISER, "ban-tdkt.chuyen-vien"))
                .as("not sent yet")
                .isFalse();
        assertThat(may(batch, member, "hdtdkt-tinh.thanh-vien-hd")).isFalse();
        lists.submits("so-a", batch);
        assertThat(may(batch, APPRAISER, "ban-tdkt.chuyen-vien")).isTrue();
        assertThat(may(batch, member, "hdtdkt-tinh.thanh-vien-hd")).isTrue();
        assertThat(reads(batch, "so-b", "chuyen-vien")).isFalse();
        assertThat(may("de-nghi/nomination-batch/2024-9999/so-a", APPRAISER, "ban-tdkt.chuyen-vien"))
                .isFalse();
    }

    @Test
    void anAgencyThatIsAskedReadsThemAndWhoeverVerifiesTheSubmission() {
        List<String> rows = lists.drafts(lists.november(true), "so-a", "huan-chuong", 1);
        String batch = lists.prepares("so-a", rows);
        assertThat(reads(batch, "so-b", "chuyen-vien")).isFalse();
        lists.submits("so-a", batch);
        assertThat(reads(batch, "so-b", "chuyen-vien"))
                .as("asked for its opinion")
                .isTrue();
        assertThat(reads(batch, "phong-a1", "chuyen-vien")).isFalse();
    }

    private boolean reads(String batch, String office, String role) {
        return may(batch, person(office, role), office + "." + role);
    }

    private boolean may(String batch, String person, String group) {
        return ports.stream().anyMatch(port -> port.mayRead(Batches.FILES + batch, person, Set.of(PLAN + "." + group)));
    }
}

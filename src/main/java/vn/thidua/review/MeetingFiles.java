package vn.thidua.review;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;

/** The files of council, conference and proposal: everybody of the plan may read them. */
@Component
class MeetingFiles implements DocumentAccess {

    private static final Pattern OWNER = Pattern.compile("([^/]+)/(mid-term-review|final-review)/[^/]+("
            + ReviewMeetings.COUNCIL + "|" + ReviewMeetings.CONFERENCE + "|" + ReviewMeetings.PROPOSAL + ")");

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher owner = OWNER.matcher(documentId);
        return owner.matches() && groups.stream().anyMatch(group -> group.startsWith(owner.group(1) + "."));
    }
}

package vn.thidua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Thông báo inside the application, and how one wants to be told by mail. */
@Service
@Transactional
public class NoticeDesk {

    /** What was told earlier than so many days ago is not listed any more (assumed). */
    private static final int DAYS = 30;

    private static final int MESSAGES = 100;

    private final DigestStore store;
    private final PreferenceStore preferences;
    private final DigestText text;
    private final Clock clock;

    NoticeDesk(DigestStore store, PreferenceStore preferences, DigestText text, Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.text = text;
        this.clock = clock;
    }

    /** @param code as {@link #choose} takes it */
    public record Choice(String code, String label, boolean chosen) {}

    /** One thing that was told, the newest first. */
    public record Message(Instant at, String sentence) {}

    /** What is owed now, under the headings of the daily mail. */
    public record Section(String heading, List<String> lines) {}

    public record Told(List<Section> owed, List<Message> messages, List<Choice> delivery) {}

    /** What the person was told lately; what is done since is left out. */
    @Transactional(readOnly = true)
    public Told of(String person) {
        Instant now = clock.instant();
        Instant since = now.minus(DAYS, ChronoUnit.DAYS);
        Delivery chosen = preferences.of(person);
        // worded as in today's mail
        var today = new Digest(0, person, "", "", VietnamTime.dateOf(now), "", null, 0);
        return new Told(
                text.lines(store.owed(person, since, now), today).entrySet().stream()
                        .map(section -> new Section(section.getKey().heading(), section.getValue()))
                        .toList(),
                store.messages(person, since, MESSAGES),
                Stream.of(Delivery.values())
                        .map(each -> new Choice(each.code(), each.label(), each == chosen))
                        .toList());
    }

    /** How many messages of {@link #of} the person has not seen. */
    @Transactional(readOnly = true)
    public int unseen(String person) {
        return preferences.unseen(person, clock.instant().minus(DAYS, ChronoUnit.DAYS));
    }

    /** The person has seen what was told until this moment, that of the newest message that was shown. */
    public void seen(String person, Instant until) {
        if (until == null || until.isAfter(clock.instant())) {
            throw new Refusal("Thời điểm đã xem không đúng; hãy tải lại trang thông báo.");
        }
        preferences.seen(person, until);
    }

    /** @param code one of those in {@link Told#delivery} */
    public void choose(String person, String code) {
        Delivery delivery = Stream.of(Delivery.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("Cách nhận thông báo này không có; hãy chọn một cách trong danh sách."));
        preferences.save(person, delivery, clock.instant());
    }
}

package vn.thidua.dashboard;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.platform.spreadsheet.SheetWriter.Heading;
import vn.thidua.platform.time.VietnamTime;

/** What the deadline page shows as an Excel file, row by row, so that any number of rows needs the memory of a few. */
@Service
@Transactional(readOnly = true)
public class DeadlineExport {

    private static final List<Heading> HEADINGS = List.of(
            new Heading("STT", 6),
            new Heading("Cơ quan, đơn vị", 40),
            new Heading("Nội dung phải thực hiện", 48),
            new Heading("Thời hạn", 12),
            new Heading("Tình trạng", 20),
            new Heading("Tiến độ", 20),
            new Heading("Số ngày quá hạn, chậm", 12),
            new Heading("Ngày gửi", 12));

    private final DeadlineStore store;
    private final DeadlineRights rights;
    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineExport(DeadlineStore store, DeadlineRights rights, Deadlines deadlines, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Refuses whoever may not read it, before a file is begun. */
    public void requireReader(UserAtWork user, String plan) {
        rights.reader(user, plan);
    }

    /** Writes the file and leaves the stream open. */
    public void write(UserAtWork user, String planId, DeadlineFilter filter, OutputStream to) {
        Reader reader = rights.reader(user, planId);
        Function<DeadlineStore.Line, Deadlines.Row> words = deadlines.words(reader);
        try (var sheet = new SheetWriter(to, "Theo dõi thời hạn", HEADINGS)) {
            int[] number = {0};
            store.each(reader, filter, clock.instant(), line -> sheet.row(cells(++number[0], words.apply(line))));
        }
    }

    private static List<?> cells(int number, Deadlines.Row row) {
        return Arrays.asList(
                number,
                row.office(),
                row.title(),
                row.due(),
                row.status(),
                row.progressName(),
                row.daysLate(),
                row.sentAt() == null ? null : VietnamTime.dateOf(row.sentAt()));
    }
}

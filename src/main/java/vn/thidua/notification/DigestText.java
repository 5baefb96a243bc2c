package vn.thidua.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Puts a digest into the words of the office. Every line is worded for the digest's day from what the obligation says at that
 * moment, so a mail that leaves late never speaks of yesterday.
 */
@Component
class DigestText {

    /** So many late offices are named; a mail with hundreds of names is not read. */
    private static final int NAMED = 30;

    /** Kind of the obligations that are reports, which a requested office has "not sent yet". */
    private static final String REPORT = "report";

    private final WorkingDays workingDays;
    private final PlanNames names;

    DigestText(WorkingDays workingDays, PlanNames names) {
        this.workingDays = workingDays;
        this.names = names;
    }

    /** Subject line of a mail that does not wait for the morning. */
    static final String NEWS = "Thông báo mới về công tác thi đua, khen thưởng";

    /** What reaches also those who want to read of overdue work only. */
    static final Set<Section> LATE = EnumSet.of(Section.OVERDUE, Section.LATE_OFFICES);

    /** Headings of a digest in the order in which they are read. */
    enum Section {
        OVERDUE("Quá hạn"),
        SUPPLEMENT("Yêu cầu bổ sung, hoàn thiện"),
        DUE_SOON("Sắp đến hạn"),
        REQUESTED("Nội dung đề nghị phối hợp"),
        LATE_OFFICES("Cơ quan, đơn vị chưa gửi"),
        MESSAGES("Thông tin khác"),
        OWN("Nội dung");

        private final String heading;

        Section(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    static String subject(LocalDate day) {
        return "Bản nhắc việc ngày " + VietnamTime.format(day);
    }

    Map<Section, List<String>> lines(List<DigestEntry> entries, Digest digest) {
        LocalDate day = digest.day();
        Map<Section, List<String>> lines = new EnumMap<>(Section.class);
        Map<String, List<DigestEntry.LateOffice>> rounds = new LinkedHashMap<>();
        for (DigestEntry entry : entries) {
            if (entry instanceof DigestEntry.Duty duty) {
                add(lines, section(duty, day), line(duty, day));
            } else if (entry instanceof DigestEntry.LateOffice late) {
                rounds.computeIfAbsent(late.round(), round -> new ArrayList<>()).add(late);
            } else if (entry instanceof DigestEntry.Message message) {
                add(lines, digest.ofItsOwn() ? Section.OWN : Section.MESSAGES, message.sentence());
            }
        }
        rounds.values().forEach(round -> add(lines, Section.LATE_OFFICES, lateOffices(round)));
        return lines;
    }

    private static void add(Map<Section, List<String>> lines, Section section, String line) {
        lines.computeIfAbsent(section, each -> new ArrayList<>()).add(line);
    }

    private static Section section(DigestEntry.Duty duty, LocalDate day) {
        if (duty.mode() == DutyMode.DE_NGHI) {
            return Section.REQUESTED;
        }
        if (duty.supplement()) {
            return Section.SUPPLEMENT;
        }
        return duty.due().isBefore(day) ? Section.OVERDUE : Section.DUE_SOON;
    }

    private String line(DigestEntry.Duty duty, LocalDate day) {
        String work = "%s của %s (%s)"
                .formatted(
                        names.obligation(duty.plan(), duty.kind(), duty.period()),
                        names.office(duty.plan(), duty.office()),
                        names.plan(duty.plan()));
        if (duty.supplement()) {
            work = "Bổ sung, hoàn thiện " + Texts.inSentence(work);
        }
        if (duty.mode() == DutyMode.DE_NGHI) {
            work = "Trân trọng đề nghị Quý cơ quan "
                    + (duty.supplement() ? Texts.inSentence(work) : "gửi " + Texts.inSentence(work));
        }
        String date = (duty.supplement() ? "Ngày gửi lại: " : "Thời hạn: ") + VietnamTime.format(duty.due());
        return work + ". " + date + "." + standing(duty, day);
    }

    /**
     * How the day stands to the deadline. Days late are the working days after the deadline up to and including the day of the
     * digest: a day that has begun counts, as in "chậm 1 ngày làm việc" on Monday 16/12/2024 for Saturday 14/12. A requested
     * office is never told that it is late.
     */
    private String standing(DigestEntry.Duty duty, LocalDate day) {
        if (duty.due().isBefore(day)) {
            if (duty.mode() == DutyMode.DE_NGHI) {
                return "";
            }
            int late = workingDays.between(duty.due(), day);
            return duty.supplement()
                    ? " Đã quá ngày gửi lại %d ngày làm việc.".formatted(late)
                    : " Quá hạn (chậm %d ngày làm việc).".formatted(late);
        }
        int left = workingDays.between(day, duty.due());
        return left == 0 ? " Hôm nay là ngày làm việc cuối cùng." : " Còn %d ngày làm việc.".formatted(left);
    }

    private String lateOffices(List<DigestEntry.LateOffice> round) {
        DigestEntry.LateOffice first = round.get(0);
        String title = "%s (%s): "
                .formatted(names.obligation(first.plan(), first.kind(), first.period()), names.plan(first.plan()));
        List<String> parts = new ArrayList<>();
        of(round, DutyMode.GIAO, "đơn vị quá hạn").ifPresent(parts::add);
        of(
                        round,
                        DutyMode.DE_NGHI,
                        "cơ quan được đề nghị phối hợp "
                                + (first.kind().equals(REPORT) ? "chưa có báo cáo" : "chưa thực hiện"))
                .ifPresent(parts::add);
        return title + String.join("; ", parts) + ".";
    }

    private Optional<String> of(List<DigestEntry.LateOffice> round, DutyMode mode, String what) {
        List<String> offices = round.stream()
                .filter(late -> late.mode() == mode)
                .map(late -> names.office(late.plan(), late.office()))
                .toList();
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        String named = offices.stream().limit(NAMED).collect(Collectors.joining(", "));
        String rest = offices.size() > NAMED ? " và %d nơi khác".formatted(offices.size() - NAMED) : "";
        return Optional.of("%d %s (%s%s)".formatted(offices.size(), what, named, rest));
    }
}

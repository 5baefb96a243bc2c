package vn.thidua.duty.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.duty.DutyOffices;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;

/** The result is sent and somebody checks it: by when, and with the right to read the document that was issued. */
@Component("askDutyCheck")
class AskCheckDelegate implements JavaDelegate {

    /** Working days for the check of a result (assumed: practice). */
    private static final int CHECK_DAYS = 5;

    private final Obligations obligations;
    private final DutyOffices offices;
    private final DocumentArchive archive;
    private final Documents documents;
    private final DueDates dueDates;
    private final Clock clock;

    AskCheckDelegate(
            Obligations obligations,
            DutyOffices offices,
            DocumentArchive archive,
            Documents documents,
            DueDates dueDates,
            Clock clock) {
        this.obligations = obligations;
        this.offices = offices;
        this.archive = archive;
        this.documents = documents;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.CHECK_DUE.set(execution, Date.from(dueDates.dueAfter(LocalDate.now(clock), CHECK_DAYS)));
        Variables.CHECK_FOLLOW_UP.set(execution, Date.from(clock.instant()));
        if (Boolean.TRUE.equals(Variables.BY_DOCUMENT.get(execution))) {
            Obligation obligation = obligations.get(Variables.OBLIGATION.require(execution));
            String checker = offices.checkers(obligation).orElseThrow().office();
            archive.latest(obligation.id(), Variables.DUTY_DOCUMENT.require(execution))
                    .map(Document::id)
                    .ifPresent(document -> documents.letRead(document, List.of(checker)));
        }
    }
}

package vn.thidua.document.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** What the tasks of {@code document-issuance} have in common: the document, who saw it, where a return goes. */
abstract class DocumentTask<S> implements TaskHandler<S> {

    static final String RETURN = "return";

    private final String element;
    private final Step step;
    private final Class<S> submission;
    final Documents documents;
    final DocumentForms forms;

    DocumentTask(String element, Step step, Class<S> submission, Documents documents, DocumentForms forms) {
        this.element = element;
        this.step = step;
        this.submission = submission;
        this.documents = documents;
        this.forms = forms;
    }

    @Override
    public final String process() {
        return DocumentIssuanceProcess.KEY;
    }

    @Override
    public final String task() {
        return element;
    }

    @Override
    public final Class<S> submission() {
        return submission;
    }

    final Step step() {
        return step;
    }

    static String documentId(TaskWork work) {
        return work.get(Variables.DOCUMENT);
    }

    final Map<String, Object> decided(String decision) {
        return Facts.of(Variables.DECISION.is(decision));
    }

    /** Records the return and says where the document goes. */
    final Map<String, Object> sendBack(TaskWork work, String reason) {
        Step to = documents.sendBack(documentId(work), step, work.user(), reason);
        return Facts.of(Variables.DECISION.is(RETURN), Variables.RETURN_TO.is(to.code()));
    }

    @Override
    public String title(TaskWork work) {
        return step.label() + ": " + work.get(Variables.DOCUMENT_TITLE);
    }

    /** The step of the chain that follows, nobody after the last; a return goes elsewhere, which its form says. */
    @Override
    public final Optional<List<String>> next(TaskWork work) {
        Document document = forms.document(documentId(work));
        return Optional.of(document.chain().steps().stream()
                .dropWhile(each -> each.step() != step)
                .skip(1)
                .limit(1)
                .map(each -> forms.actor(document, each))
                .toList());
    }

    /** {@code <subject>/<kind>}: what is told of one version belongs to the story of all. */
    @Override
    public final String about(TaskWork work) {
        return Documents.storyOf(documentId(work));
    }

    @Override
    public final Object form(TaskWork work) {
        Document document = forms.document(documentId(work));
        var form = new LinkedHashMap<String, Object>(forms.inside(document));
        form.putAll(extra(work, document));
        return form;
    }

    /** What this step's form shows beside the document itself. */
    Map<String, Object> extra(TaskWork work, Document document) {
        return Map.of("step", forms.step(document, step));
    }

    final SigningStep chainStep(Document document) {
        return document.chain().step(step).orElseThrow();
    }
}

package vn.thidua.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What the models of the project have in common, whatever the process. Rules about their Java side: {@link ConstantsRules}. */
final class ModelRules {

    static final String COMPLETE_LISTENER = "${completeTask}";

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern DAYS = Pattern.compile("P\\d+D");
    private static final Pattern VIETNAMESE_LETTER = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Prefixes that are not simply the name of the element's type. */
    private static final Map<String, String> PREFIXES = Map.of(
            "intermediateCatchEvent", "event",
            "intermediateThrowEvent", "event",
            "exclusiveGateway", "gateway",
            "eventBasedGateway", "gateway",
            "parallelGateway", "gateway",
            "inclusiveGateway", "gateway",
            "sequenceFlow", "flow");

    /** Ways around a named Spring bean, and loops over many in one instance (ADR 0002). */
    private static final Set<String> BANNED_ELEMENTS = Set.of(
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "scriptTask",
            "script",
            "connector",
            "executionListener",
            "complexGateway",
            "adHocSubProcess",
            "transaction");

    private static final Set<String> BANNED_ATTRIBUTES = Set.of("class", "expression", "type", "topic", "resource");

    static final List<Rule<ProcessModel>> ALL = List.of(
            new Rule<>(
                    "the file holds one executable process whose key is the file's name in kebab-case",
                    ModelRules::key),
            new Rule<>("history is kept for stated days and the model has a version tag", ModelRules::lifetime),
            new Rule<>("an id says what it is and what it does: <type>_<lowerCamel>", ModelRules::ids),
            new Rule<>("everything that is read has a Vietnamese name", ModelRules::names),
            new Rule<>("an exclusive choice is a question, and each answer has a name", ModelRules::questions),
            new Rule<>("process, tasks and called processes say what they are for", ModelRules::documentation),
            new Rule<>("a user task is offered, dated, shown and completed by its handler", ModelRules::userTasks),
            new Rule<>(
                    "work is done by named beans, never by classes, scripts, connectors or loops", ModelRules::banned),
            new Rule<>("every delegate expression is exactly one bean", ModelRules::delegates),
            new Rule<>(
                    "a service task begins a transaction of its own, except right behind a start",
                    ModelRules::transactions),
            new Rule<>(
                    "an exclusive or inclusive choice has a default, all other ways a condition", ModelRules::choices),
            new Rule<>("where paths run in parallel, only gateways join them", ModelRules::joins),
            new Rule<>(
                    "a called process exists, is of the same release and is given each variable by name",
                    ModelRules::calls),
            new Rule<>("a decision exists and is of the same release", ModelRules::decisions),
            new Rule<>("messages, errors, signals and escalations are defined, named and used", ModelRules::references),
            new Rule<>("a process that a timer starts has no tenant, hence no user task", ModelRules::timerStarts),
            new Rule<>(
                    "a process can be started in Tasklist exactly when it has a start form", ModelRules::startForms));

    private ModelRules() {}

    private static Stream<String> key(ProcessModel model) {
        var processes = model.elements(Process.class);
        Process process = model.process();
        return breaches(
                when(processes.size() != 1, "%d processes in one file".formatted(processes.size())),
                when(!model.key().equals(process.getId()), "key %s in file %s".formatted(process.getId(), model.key())),
                when(!KEBAB.matcher(process.getId()).matches(), "key %s is not kebab-case".formatted(process.getId())),
                when(!process.isExecutable(), "%s is not executable".formatted(process.getId())));
    }

    private static Stream<String> lifetime(ProcessModel model) {
        Process process = model.process();
        String days = process.getCamundaHistoryTimeToLiveString();
        return breaches(
                when(days == null || !DAYS.matcher(days).matches(), "historyTimeToLive is " + days),
                when(blank(process.getCamundaVersionTag()), "versionTag is missing"));
    }

    private static Stream<String> ids(ProcessModel model) {
        return model.each(FlowElement.class)
                .filter(element -> {
                    String type = element.getElementType().getTypeName();
                    String prefix = PREFIXES.getOrDefault(type, type) + "_";
                    return !element.getId().startsWith(prefix)
                            || !LOWER_CAMEL
                                    .matcher(element.getId().substring(prefix.length()))
                                    .matches();
                })
                .map(element -> "%s of type %s".formatted(element.getId(), typeOf(element)));
    }

    private static Stream<String> names(ProcessModel model) {
        Stream<Map.Entry<String, String>> nodes = model.each(FlowNode.class)
                .filter(node -> !(node instanceof Gateway) || isQuestion(model, node))
                .map(node -> named(node.getId(), node.getName()));
        Stream<Map.Entry<String, String>> areas = Stream.of(
                        model.each(Lane.class).map(lane -> named(lane.getId(), lane.getName())),
                        model.each(Participant.class).map(pool -> named(pool.getId(), pool.getName())),
                        model.each(Process.class).map(process -> named(process.getId(), process.getName())),
                        model.each(SequenceFlow.class)
                                .filter(flow -> !blank(flow.getName()))
                                .map(flow -> named(flow.getId(), flow.getName())))
                .flatMap(entries -> entries);
        return Stream.concat(nodes, areas)
                .filter(entry -> blank(entry.getValue()) || !vietnamese(entry.getValue()))
                .map(entry -> "%s is called '%s'".formatted(entry.getKey(), entry.getValue()));
    }

    private static Map.Entry<String, String> named(String id, String name) {
        return Map.entry(id, name == null ? "" : name);
    }

    /** Two Vietnamese words without a single mark are rare enough to be looked at; one word alone may have none. */
    private static boolean vietnamese(String name) {
        return VIETNAMESE_LETTER.matcher(name).find() || !name.strip().contains(" ");
    }

    private static Stream<String> questions(ProcessModel model) {
        Stream<String> unasked = model.each(ExclusiveGateway.class)
                .filter(node -> isQuestion(model, node))
                .filter(gateway ->
                        gateway.getName() == null || !gateway.getName().endsWith("?"))
                .map(gateway -> gateway.getId() + " does not ask");
        Stream<String> unanswered = model.each(ExclusiveGateway.class)
                .filter(node -> isQuestion(model, node))
                .flatMap(gateway -> outgoing(model, gateway).stream())
                .filter(flow -> blank(flow.getName()))
                .map(flow -> flow.getId() + " is no named answer");
        return Stream.concat(unasked, unanswered);
    }

    private static boolean isQuestion(ProcessModel model, FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && outgoing(model, node).size() > 1;
    }

    /** From the flows themselves: {@code getOutgoing()} only repeats what a node says of itself, which may be nothing. */
    private static List<SequenceFlow> outgoing(ProcessModel model, FlowNode node) {
        return model.each(SequenceFlow.class)
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    private static List<SequenceFlow> incoming(ProcessModel model, FlowNode node) {
        return model.each(SequenceFlow.class)
                .filter(flow -> node.equals(flow.getTarget()))
                .toList();
    }

    private static Stream<String> documentation(ProcessModel model) {
        Stream<String> tasks = model.each(Activity.class)
                .filter(activity -> !(activity instanceof org.camunda.bpm.model.bpmn.instance.SubProcess))
                .filter(activity -> undocumented(activity.getDocumentations()))
                .map(Activity::getId);
        return Stream.concat(
                        tasks,
                        model.each(Process.class)
                                .filter(process -> undocumented(process.getDocumentations()))
                                .map(Process::getId))
                .map(id -> id + " has no documentation");
    }

    private static boolean undocumented(Collection<org.camunda.bpm.model.bpmn.instance.Documentation> texts) {
        return texts.stream().allMatch(text -> blank(text.getTextContent()));
    }

    private static Stream<String> userTasks(ProcessModel model) {
        return model.each(UserTask.class)
                .flatMap(task -> Stream.concat(
                                offer(task),
                                breaches(
                                        when(blank(task.getCamundaDueDate()), "no due date"),
                                        when(blank(task.getCamundaFollowUpDate()), "no follow-up date"),
                                        when(blank(task.getCamundaFormKey()), "no form"),
                                        when(
                                                completeListeners(task) != 1,
                                                "not exactly one complete listener " + COMPLETE_LISTENER)))
                        .map(breach -> task.getId() + " has " + breach));
    }

    /** To one group, whose people claim it; or it is one person's from the beginning and nobody else sees it (ADR 0033). */
    private static Stream<String> offer(UserTask task) {
        String person = task.getCamundaCandidateUsers();
        return blank(person)
                ? breaches(
                        when(blank(task.getCamundaCandidateGroups()), "no candidate group"),
                        when(!blank(task.getCamundaAssignee()), "an assignee: people claim"))
                : breaches(
                        when(!blank(task.getCamundaCandidateGroups()), "a group beside its person"),
                        when(!ONE_NAME.matcher(person).matches(), "more or other than one person"),
                        when(!person.equals(task.getCamundaAssignee()), "an assignee who is not its person"));
    }

    private static long completeListeners(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream())
                .filter(listener -> "complete".equals(listener.getCamundaEvent()))
                .filter(listener -> COMPLETE_LISTENER.equals(listener.getCamundaDelegateExpression()))
                .count();
    }

    private static Stream<String> banned(ProcessModel model) {
        return elementsOf(model.bpmn()).flatMap(element -> {
            Stream<String> attributes = BANNED_ATTRIBUTES.stream()
                    .filter(name -> element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, name)
                            || isCamunda(element) && element.hasAttribute(name))
                    .map(name -> "%s has camunda:%s".formatted(idOf(element), name));
            return BANNED_ELEMENTS.contains(element.getLocalName())
                    ? Stream.concat(attributes, Stream.of("%s in %s".formatted(element.getLocalName(), idOf(element))))
                    : attributes;
        });
    }

    private static boolean isCamunda(DomElement element) {
        return BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI());
    }

    /** The nearest id, the element's own or of what it stands in. */
    private static String idOf(DomElement element) {
        return element.getAttribute("id") != null || element.getParentElement() == null
                ? String.valueOf(element.getAttribute("id"))
                : idOf(element.getParentElement());
    }

    static Stream<DomElement> elementsOf(BpmnModelInstance bpmn) {
        return descendants(bpmn.getDocument().getRootElement());
    }

    private static Stream<DomElement> descendants(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ModelRules::descendants));
    }

    private static Stream<String> delegates(ProcessModel model) {
        Stream<String> unimplemented = model.each(ServiceTask.class)
                .filter(task -> blank(task.getCamundaDelegateExpression()))
                .map(task -> task.getId() + " has no delegate expression");
        return Stream.concat(
                unimplemented,
                delegateExpressions(model)
                        .filter(expression -> !ONE_NAME.matcher(expression).matches())
                        .map(expression -> expression + " is not one bean"));
    }

    /** All delegate expressions of tasks, events and listeners. */
    static Stream<String> delegateExpressions(ProcessModel model) {
        return elementsOf(model.bpmn())
                .map(element -> isCamunda(element)
                        ? element.getAttribute("delegateExpression")
                        : element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "delegateExpression"))
                .filter(Objects::nonNull);
    }

    /**
     * A job of its own can be tried again and seen in Cockpit, and its outside effect is not undone with an official's
     * click. Right behind a start a failure belongs to whoever starts.
     */
    private static Stream<String> transactions(ProcessModel model) {
        return model.each(ServiceTask.class)
                .filter(task -> !task.isCamundaAsyncBefore())
                .filter(task ->
                        !incoming(model, task).stream().allMatch(flow -> flow.getSource() instanceof StartEvent))
                .map(task -> task.getId() + " is not asyncBefore");
    }

    private static Stream<String> choices(ProcessModel model) {
        return model.each(FlowNode.class)
                .filter(node -> isQuestion(model, node))
                .flatMap(gateway -> {
                    SequenceFlow otherwise = gateway instanceof ExclusiveGateway exclusive
                            ? exclusive.getDefault()
                            : ((InclusiveGateway) gateway).getDefault();
                    Stream<String> noDefault = breaches(when(otherwise == null, gateway.getId() + " has no default"));
                    Stream<String> flows = outgoing(model, gateway).stream()
                            .filter(flow -> (flow.getConditionExpression() == null) != flow.equals(otherwise))
                            .map(flow -> flow.equals(otherwise)
                                    ? flow.getId() + " is the default and has a condition"
                                    : flow.getId() + " has no condition");
                    return Stream.concat(noDefault, flows);
                });
    }

    private static Stream<String> joins(ProcessModel model) {
        boolean parallel = model.each(Gateway.class)
                .anyMatch(gateway -> gateway instanceof ParallelGateway || gateway instanceof InclusiveGateway);
        return model.each(FlowNode.class)
                .filter(node -> parallel
                        && !(node instanceof Gateway || node instanceof EndEvent)
                        && incoming(model, node).size() > 1)
                .map(node -> node.getId() + " joins without a gateway");
    }

    private static Stream<String> calls(ProcessModel model) {
        return model.each(CallActivity.class).flatMap(call -> {
            List<CamundaIn> in = extensions(call, CamundaIn.class);
            List<CamundaOut> out = extensions(call, CamundaOut.class);
            return breaches(
                            when(
                                    find(ProcessModel.FOLDER, call.getCalledElement() + ".bpmn")
                                            .isEmpty(),
                                    "calls " + call.getCalledElement() + ", which does not exist"),
                            when(
                                    !"deployment".equals(call.getCamundaCalledElementBinding()),
                                    "is not bound to the deployment"),
                            when(
                                    in.stream().noneMatch(mapping -> mapping.getCamundaBusinessKey() != null),
                                    "passes no business key"),
                            when(
                                    in.stream().anyMatch(mapping -> mapping.getCamundaVariables() != null)
                                            || out.stream().anyMatch(mapping -> mapping.getCamundaVariables() != null),
                                    "passes variables wholesale"))
                    .map(breach -> call.getId() + " " + breach);
        });
    }

    static <E extends org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance> List<E> extensions(
            Activity activity, Class<E> type) {
        return Optional.ofNullable(activity.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(type).list().stream())
                .toList();
    }

    private static Stream<String> decisions(ProcessModel model) {
        return model.each(BusinessRuleTask.class)
                .flatMap(task -> breaches(
                                when(
                                        find(ProcessModel.FOLDER, task.getCamundaDecisionRef() + ".dmn")
                                                .isEmpty(),
                                        "asks " + task.getCamundaDecisionRef() + ", which does not exist"),
                                when(
                                        !"deployment".equals(task.getCamundaDecisionRefBinding()),
                                        "is not bound to the deployment"))
                        .map(breach -> task.getId() + " " + breach));
    }

    static Optional<Path> find(Path folder, String fileName) {
        return ProcessModel.filesIn(folder, fileName).stream()
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().equals(fileName))
                .findFirst();
    }

    private static Stream<String> references(ProcessModel model) {
        Map<String, DomElement> defined = elementsOf(model.bpmn())
                .filter(element ->
                        Set.of("message", "error", "signal", "escalation").contains(element.getLocalName()))
                .collect(Collectors.toMap(element -> element.getAttribute("id"), element -> element));
        Set<String> used = elementsOf(model.bpmn())
                .flatMap(element -> Stream.of("messageRef", "errorRef", "signalRef", "escalationRef")
                        .map(element::getAttribute))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Stream<String> anonymous = elementsOf(model.bpmn())
                .filter(element -> element.getLocalName().matches("(message|error|signal|escalation)EventDefinition"))
                .filter(element ->
                        element.getAttribute(element.getLocalName().replace("EventDefinition", "Ref")) == null)
                .map(element -> idOf(element) + " refers to nothing");
        return Stream.of(
                        anonymous,
                        used.stream().filter(id -> !defined.containsKey(id)).map(id -> id + " is not defined"),
                        defined.keySet().stream()
                                .filter(id -> !used.contains(id))
                                .map(id -> id + " is never used"),
                        defined.values().stream()
                                .filter(element -> blank(element.getAttribute("name")))
                                .map(element -> element.getAttribute("id") + " has no name"))
                .flatMap(breaches -> breaches);
    }

    private static Stream<String> timerStarts(ProcessModel model) {
        boolean byTimer = model.each(StartEvent.class)
                .filter(start -> start.getParentElement() instanceof Process)
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
        return model.each(UserTask.class)
                .filter(task -> byTimer)
                .map(task -> task.getId() + " would belong to no plan");
    }

    private static Stream<String> startForms(ProcessModel model) {
        boolean form = model.each(StartEvent.class).anyMatch(start -> !blank(start.getCamundaFormKey()));
        return breaches(when(
                form != model.process().isCamundaStartableInTasklist(),
                form ? "a start form that Tasklist never shows" : "startable in Tasklist without a form"));
    }

    /** The breaches among some {@link #when}s. */
    private static Stream<String> breaches(String... some) {
        return Stream.of(some).filter(Objects::nonNull);
    }

    private static String when(boolean broken, String breach) {
        return broken ? breach : null;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String typeOf(FlowElement element) {
        return element.getElementType().getTypeName();
    }
}

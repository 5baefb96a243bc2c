package vn.thidua.architecture.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What a diagram owes to its reader: the supervisor in Cockpit and the official who looks at where the paper lies. Each rule
 * names the places that break it.
 */
public enum ReadabilityRule {
    EVERYTHING_IS_DRAWN("nodes, flows, lanes and pools are drawn", ReadabilityRule::notDrawn),
    NODES_STAND_APART("no two nodes overlap", ReadabilityRule::overlappingNodes),
    SUB_PROCESSES_HOLD_THEIR_CONTENT("a sub-process holds what belongs to it", ReadabilityRule::contentOutside),
    NODES_STAND_IN_THEIR_LANE("every node stands in exactly its lane", ReadabilityRule::outsideLanes),
    FLOWS_ARE_AT_RIGHT_ANGLES("flows run horizontally or vertically", ReadabilityRule::slantedFlows),
    FLOWS_TOUCH_THEIR_ENDS("a flow begins and ends at its nodes", ReadabilityRule::looseFlows),
    FLOWS_RUN_AROUND_NODES("no flow runs through a node", ReadabilityRule::flowsThroughNodes),
    FLOWS_KEEP_APART("no two flows lie on top of each other", ReadabilityRule::coincidingFlows),
    LABELS_LIE_FREE("a label covers no node, flow or other label", ReadabilityRule::coveredLabels);

    /** Flows from one source, or into one target, may share this much of their way; others only a touch. */
    private static final double SHARED_TRUNK = 120;

    private static final double TOUCH = 6;

    private final String sentence;
    private final Function<Diagram, Stream<String>> breaches;

    ReadabilityRule(String sentence, Function<Diagram, Stream<String>> breaches) {
        this.sentence = sentence;
        this.breaches = breaches;
    }

    /** The rule as a sentence. */
    public String sentence() {
        return sentence;
    }

    /** One sentence for each place that breaks the rule; empty when all is well. */
    public List<String> breachesIn(BpmnModelInstance model) {
        return breaches.apply(new Diagram(model)).distinct().sorted().toList();
    }

    private static Stream<String> notDrawn(Diagram diagram) {
        Stream<BaseElement> boxes = Stream.of(diagram.nodes(), diagram.lanes(), diagram.pools())
                .flatMap(elements -> elements.stream().map(BaseElement.class::cast));
        return Stream.concat(
                boxes.filter(element -> !diagram.drawn(element)).map(element -> element.getId() + " is not drawn"),
                diagram.flows().stream()
                        .filter(flow -> !diagram.drawn(flow))
                        .map(flow -> "flow " + flow.getId() + " is not drawn"));
    }

    private static Stream<String> overlappingNodes(Diagram diagram) {
        List<FlowNode> nodes = diagram.drawnNodes();
        List<String> breaches = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (FlowNode b : nodes.subList(i + 1, nodes.size())) {
                FlowNode a = nodes.get(i);
                boolean nested = Diagram.within(a, b) || Diagram.within(b, a);
                if (!nested && !Diagram.attached(a, b) && diagram.box(a).overlaps(diagram.box(b), 1)) {
                    breaches.add("%s and %s overlap".formatted(a.getId(), b.getId()));
                }
            }
        }
        return breaches.stream();
    }

    private static Stream<String> contentOutside(Diagram diagram) {
        List<FlowNode> nodes = diagram.drawnNodes();
        return nodes.stream()
                .flatMap(outer -> nodes.stream()
                        .filter(inner -> Diagram.within(inner, outer))
                        .filter(inner -> !diagram.box(outer).holds(diagram.box(inner), 1))
                        .map(inner -> "%s leaves its sub-process %s".formatted(inner.getId(), outer.getId())));
    }

    private static Stream<String> outsideLanes(Diagram diagram) {
        if (diagram.lanes().isEmpty()) {
            return Stream.empty();
        }
        Stream<String> outside = diagram.lanes().stream()
                .filter(diagram::drawn)
                .flatMap(lane -> lane.getFlowNodeRefs().stream()
                        .filter(node -> !(node instanceof BoundaryEvent) && diagram.drawn(node))
                        .filter(node -> !diagram.box(lane).holds(diagram.box(node), 1))
                        .map(node -> "%s stands outside its lane %s".formatted(node.getId(), lane.getId())));
        Set<FlowNode> placed = diagram.lanes().stream()
                .flatMap(lane -> lane.getFlowNodeRefs().stream())
                .collect(Collectors.toSet());
        Stream<String> homeless = diagram.nodes().stream()
                .filter(node -> node.getParentElement() instanceof Process)
                .filter(node -> !(node instanceof BoundaryEvent) && !placed.contains(node))
                .map(node -> node.getId() + " stands in no lane");
        return Stream.concat(outside, homeless);
    }

    private static Stream<String> slantedFlows(Diagram diagram) {
        return diagram.flows().stream()
                .filter(flow -> diagram.segments(flow).stream()
                        .anyMatch(piece -> piece.width() > Diagram.STRAIGHT && piece.height() > Diagram.STRAIGHT))
                .map(flow -> "flow " + flow.getId() + " is slanted");
    }

    private static Stream<String> looseFlows(Diagram diagram) {
        return diagram.flows().stream().filter(diagram::drawn).flatMap(flow -> {
            List<Point> way = diagram.way(flow);
            return Stream.concat(
                    touches(diagram, flow, flow.getSource(), way.get(0)),
                    touches(diagram, flow, flow.getTarget(), way.get(way.size() - 1)));
        });
    }

    private static Stream<String> touches(Diagram diagram, SequenceFlow flow, FlowNode node, Point end) {
        return diagram.drawn(node) && !diagram.box(node).holds(end, 3)
                ? Stream.of("flow %s does not touch %s".formatted(flow.getId(), node.getId()))
                : Stream.empty();
    }

    private static Stream<String> flowsThroughNodes(Diagram diagram) {
        return diagram.flows().stream()
                .flatMap(flow -> diagram.drawnNodes().stream()
                        .filter(node -> !mayMeet(diagram, flow, node))
                        .filter(node -> diagram.segments(flow).stream()
                                .anyMatch(piece -> piece.grownBy(0.5).overlaps(diagram.box(node), 2)))
                        .map(node -> "flow %s runs through %s".formatted(flow.getId(), node.getId())));
    }

    /** A flow meets its own ends, the task under a boundary event, and the sub-process it lies in or leads out of. */
    private static boolean mayMeet(Diagram diagram, SequenceFlow flow, FlowNode node) {
        return Stream.of(flow.getSource(), flow.getTarget())
                        .anyMatch(end -> end.equals(node)
                                || end instanceof BoundaryEvent event && node.equals(event.getAttachedTo())
                                || diagram.expanded(node) && Diagram.within(end, node))
                || Diagram.within(flow, node);
    }

    private static Stream<String> coincidingFlows(Diagram diagram) {
        List<SequenceFlow> flows = List.copyOf(diagram.flows());
        List<String> breaches = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            SequenceFlow a = flows.get(i);
            for (SequenceFlow b : flows.subList(i + 1, flows.size())) {
                boolean related =
                        a.getSource().equals(b.getSource()) || a.getTarget().equals(b.getTarget());
                double run = longestCommonRun(diagram.segments(a), diagram.segments(b));
                if (run > (related ? SHARED_TRUNK : TOUCH)) {
                    breaches.add(
                            "flows %s and %s lie on top of each other for %.0f".formatted(a.getId(), b.getId(), run));
                }
            }
        }
        return breaches.stream();
    }

    private static double longestCommonRun(List<Box> some, List<Box> others) {
        double longest = 0;
        for (Box a : some) {
            for (Box b : others) {
                longest = Math.max(longest, commonRun(a, b));
            }
        }
        return longest;
    }

    private static double commonRun(Box a, Box b) {
        if (a.horizontal() && b.horizontal() && Math.abs(a.y() - b.y()) < 2 * Diagram.STRAIGHT) {
            return Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        }
        if (a.vertical() && b.vertical() && Math.abs(a.x() - b.x()) < 2 * Diagram.STRAIGHT) {
            return Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        }
        return 0;
    }

    private static Stream<String> coveredLabels(Diagram diagram) {
        List<String> breaches = new ArrayList<>();
        diagram.labels().forEach((id, label) -> {
            diagram.drawnNodes().stream()
                    .filter(node -> !node.getId().equals(id) && !diagram.expanded(node))
                    .filter(node -> label.overlaps(diagram.box(node), 2))
                    .forEach(node -> breaches.add("label of %s lies on %s".formatted(id, node.getId())));
            diagram.labels().forEach((other, box) -> {
                if (id.compareTo(other) < 0 && label.overlaps(box, 2)) {
                    breaches.add("labels of %s and %s overlap".formatted(id, other));
                }
            });
            diagram.flows().stream()
                    .filter(flow -> !flow.getId().equals(id))
                    .filter(flow ->
                            diagram.segments(flow).stream().anyMatch(piece -> label.overlaps(piece.grownBy(0.5), 2)))
                    .forEach(flow -> breaches.add("label of %s lies on flow %s".formatted(id, flow.getId())));
        });
        return breaches.stream();
    }
}

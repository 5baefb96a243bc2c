package vn.thidua.assignment;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentStory;

/** Tells a document's trace who was given it and by whom. */
@Component
class DeskStories implements DocumentStory {

    private final AssignmentStore store;

    DeskStories(AssignmentStore store) {
        this.store = store;
    }

    @Override
    public List<DocumentEvent> of(String subject, String kind) {
        return store.eventsAbout(subject + "/" + kind).stream()
                .map(event -> new DocumentEvent(
                        event.at(), event.actor(), event.action().label(), null, event.sentence()))
                .toList();
    }
}

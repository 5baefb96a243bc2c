package vn.thidua.movement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;

/** What the forms of the movement's stages have in common. */
@Component
class StageForms {

    private final Attachments attachments;

    StageForms(Attachments attachments) {
        this.attachments = attachments;
    }

    Map<String, Object> limits() {
        return Map.of("attachmentBytes", attachments.maxSize());
    }
}

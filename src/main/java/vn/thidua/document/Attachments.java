package vn.thidua.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** temporary, not committed. */
@Service
public class Attachments {
    public void claim(String documentId, Collection<UUID> ids, String user) {}

    public List<DocumentView.AttachmentInfo> describe(Collection<UUID> ids) {
        return List.of();
    }
}

package vn.thidua.superior.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Coded;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.superior.SuperiorDocuments;

/** Văn bản cấp trên: the register, registering, and opening without a document. */
@RestController
@RequestMapping("/api/superior-documents")
class SuperiorDocumentController {

    private final SuperiorDocuments documents;
    private final Openings openings;
    private final CurrentUser currentUser;

    SuperiorDocumentController(SuperiorDocuments documents, Openings openings, CurrentUser currentUser) {
        this.documents = documents;
        this.openings = openings;
        this.currentUser = currentUser;
    }

    /** The id of what was registered or staged. */
    record Kept(UUID id) {}

    /** @param kind code of an {@link OpeningKind} */
    record Opening(String kind, String id, String reason) {}

    @GetMapping
    SuperiorDocuments.Register register() {
        UserAtWork user = currentUser.require();
        return documents.register(user.requirePlan(), user.id());
    }

    @PostMapping
    Kept register(@RequestBody SuperiorDocuments.Typed typed) {
        UserAtWork user = currentUser.require();
        return new Kept(documents.register(user.requirePlan(), user.id(), typed).id());
    }

    @PostMapping("/files")
    Kept stage(@RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return new Kept(documents
                    .stage(user.requirePlan(), user.id(), file.getOriginalFilename(), content)
                    .id());
        }
    }

    @PostMapping("/openings")
    void open(@RequestBody Opening opening) {
        UserAtWork user = currentUser.require();
        openings.openWithout(user.requirePlan(), kind(opening.kind()), opening.id(), user.id(), opening.reason());
    }

    private static OpeningKind kind(String code) {
        try {
            return Coded.of(OpeningKind.class, code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn nội dung cần mở; hãy tải lại trang và chọn lại.");
        }
    }
}

package vn.thidua.awardrule.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.awardrule.RuleDesk;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Bảng quy định: read by everybody of the plan, replaced by its administrators. */
@RestController
@RequestMapping("/api/award-rules")
class RuleController {

    private final RuleDesk desk;
    private final CurrentUser currentUser;

    RuleController(RuleDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    /** The version that began. */
    record Begun(int version) {}

    @GetMapping
    RuleDesk.Page page(@RequestParam(required = false) Integer version) {
        UserAtWork user = currentUser.require();
        return desk.page(user.requirePlan(), user.id(), version);
    }

    @GetMapping("/{key}/versions/{version}")
    ResponseEntity<byte[]> dmn(@PathVariable String key, @PathVariable int version) {
        UserAtWork user = currentUser.require();
        String dmn = desk.dmn(user.requirePlan(), key, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%d.dmn".formatted(key, version))
                                .build()
                                .toString())
                .body(dmn.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{key}/versions")
    Begun replace(@PathVariable String key, @RequestBody RuleDesk.Replacement wanted) {
        UserAtWork user = currentUser.require();
        return new Begun(desk.replace(user.requirePlan(), user.id(), key, wanted));
    }
}

package vn.thidua.organisation.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.organisation.AbsenceDesk;
import vn.thidua.organisation.Substitutions;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Người xử lý thay in the own offices. */
@RestController
@RequestMapping("/api/substitutions")
class SubstitutionController {

    private final AbsenceDesk desk;
    private final Substitutions substitutions;
    private final CurrentUser currentUser;

    SubstitutionController(AbsenceDesk desk, Substitutions substitutions, CurrentUser currentUser) {
        this.desk = desk;
        this.substitutions = substitutions;
        this.currentUser = currentUser;
    }

    record ToRegister(String person, String substitute, LocalDate from, LocalDate to, String reason) {}

    record Registered(UUID id) {}

    @GetMapping
    AbsenceDesk.SubstitutionList list() {
        UserAtWork user = currentUser.require();
        return desk.substitutions(user.requirePlan(), user.id());
    }

    @PostMapping
    Registered register(@RequestBody ToRegister wanted) {
        UserAtWork user = currentUser.require();
        return new Registered(substitutions
                .register(
                        user.requirePlan(),
                        user.id(),
                        wanted.person(),
                        wanted.substitute(),
                        wanted.from(),
                        wanted.to(),
                        wanted.reason())
                .id());
    }

    @PostMapping("/{id}/end")
    void end(@PathVariable UUID id) {
        UserAtWork user = currentUser.require();
        substitutions.end(user.requirePlan(), id, user.id());
    }
}
